const markets = { SZ: 'china', SH: 'china', SS: 'china', HK: 'hong-kong', L: 'uk', T: 'japan', DE: 'germany' } as const;

/** The market that the ending of a ticker tells, as 000001.SZ is of China; undefined where it has none. */
export function marketOf(ticker: string): string | undefined {
  const ending = /\.([A-Z]{1,2})$/.exec(ticker)?.[1];
  return ending === undefined ? undefined : (markets as Readonly<Record<string, string>>)[ending];
}
