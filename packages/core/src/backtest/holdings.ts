import type { Plane } from '../panel/index.js';
import type { AccountTerms, BacktestInput } from './BacktestInput.js';
import type { BacktestResult } from './BacktestResult.js';
import { isPrice } from './isPrice.js';

/** Share of equity in each asset at the end of each session of a record, asset-major over the record's sessions: asset n at its session s lies at n * equity.length + s. */
export function holdings(
  { assets, marks, fills, first }: Pick<AccountTerms, 'assets' | 'marks' | 'fills'> & Pick<BacktestInput, 'first'>,
  { equity, orders }: Pick<BacktestResult, 'equity' | 'orders'>,
): Plane {
  const N = assets.length;
  const T = marks.length / N;
  const S = equity.length;
  const weights = new Float64Array(N * S);
  // Orders by asset, each asset's in their order, so that one series of prices is read at a time.
  const starts = new Int32Array(N + 1);
  for (const n of orders.asset) starts[n + 1]!++;
  for (let n = 0; n < N; n++) starts[n + 1]! += starts[n]!;
  const next = starts.slice(0, N);
  const sorted = new Int32Array(orders.asset.length);
  for (let i = 0; i < sorted.length; i++) sorted[next[orders.asset[i]!]!++] = i;
  for (let n = 0; n < N; n++) {
    let [quantity, price] = [0, 0];
    let at = starts[n]!;
    const end = starts[n + 1]!;
    if (at === end) continue;
    for (let s = orders.session[sorted[at]!]! - first; s < S; s++) {
      const cell = n * T + first + s;
      const ordered = at < end && orders.session[sorted[at]!] === first + s;
      if (quantity === 0 && !ordered) {
        if (at === end) break;
        s = orders.session[sorted[at]!]! - first - 1;
        continue;
      }
      for (; at < end && orders.session[sorted[at]!] === first + s; at++) quantity += orders.quantity[sorted[at]!]!;
      if (ordered && isPrice(fills[cell]!)) price = fills[cell]!;
      if (isPrice(marks[cell]!)) price = marks[cell]!;
      if (quantity !== 0) weights[n * S + s] = (quantity * price) / equity[s]!;
    }
  }
  return weights;
}
