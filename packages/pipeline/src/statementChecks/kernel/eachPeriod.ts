import type { CheckedStatements } from '../StatementCheck.js';

/** Calls `look` with the rows of each asset and period as last published, and with the row of the asset's period before; −1 for its first. */
export function eachPeriod({ order, asset, period }: CheckedStatements, look: (row: number, before: number) => void): void {
  let before = -1;
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    const next = order[i + 1] ?? -1;
    if (next >= 0 && asset[next] === asset[row] && period[next] === period[row]) continue;
    look(row, before >= 0 && asset[before] === asset[row] ? before : -1);
    before = row;
  }
}
