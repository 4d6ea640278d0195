import { formatShare } from '../format/index.js';

/** The shares of one asset in words, years of one share together, such as "2010–2018 100 %, 2019 57.1 %"; "no prices" where there is none. */
export function rowText(years: readonly number[], shares: readonly (number | null)[]): string {
  const runs: { from: number; to: number; said: string }[] = [];
  years.forEach((year, y) => {
    const share = shares[y] ?? null;
    if (share === null) return;
    const said = formatShare(share);
    const last = runs.at(-1);
    if (last !== undefined && last.said === said && last.to === years[y - 1]) last.to = year;
    else runs.push({ from: year, to: year, said });
  });
  if (runs.length === 0) return 'no prices';
  return runs.map(({ from, to, said }) => `${from === to ? from : `${from}–${to}`} ${said}`).join(', ');
}
