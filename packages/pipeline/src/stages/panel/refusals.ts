import type { Chosen, Diagnostic } from '@foliograph/core';

const most = 3;

/** What a run is told of assets that the universe left out: a few one by one, the rest counted. */
export function refusals(refused: Chosen['refused'], assets: number): readonly Diagnostic[] {
  const byReason = new Map<string, string[]>();
  for (const { asset, reason } of refused) byReason.set(reason, [...(byReason.get(reason) ?? []), asset]);
  const told = [...byReason].map(([reason, those]): Diagnostic => {
    const names = those.slice(0, most);
    const more = those.length > most ? ` and ${those.length - most} more` : '';
    return { severity: 'warning', message: `${names.join(', ')}${more} of ${assets} assets left out: ${reason}` };
  });
  const others = told.length - most;
  return others > 0 ? [...told.slice(0, most), { severity: 'warning', message: `and assets left out for ${others} more reasons` }] : told;
}
