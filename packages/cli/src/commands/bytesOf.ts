const units = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 } as const;

/** Bytes that a word such as "4G", "1.5GB" or "512M" stands for, in steps of 1024; undefined where it says none. */
export function bytesOf(word: string): number | undefined {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([KMGT]?)i?B?$/i.exec(word) ?? [];
  const bytes = Math.floor(Number(number) * units[unit.toUpperCase() as keyof typeof units]);
  return number !== '' && bytes > 0 ? bytes : undefined;
}
