import type { Plane } from '../panel/index.js';
import type { BacktestInput } from './BacktestInput.js';
import type { BacktestResult } from './BacktestResult.js';
import { isPrice } from './isPrice.js';

/** Share of equity in each asset at the end of each session of a record, asset-major over the record's sessions: asset n at its session s lies at n * equity.length + s. */
export function holdings(
  { assets, marks, first }: Pick<BacktestInput, 'assets' | 'marks' | 'first'>,
  { equity, orders }: BacktestResult,
): Plane {
  const N = assets.length;
  const T = marks.length / N;
  const S = equity.length;
  const quantity = new Float64Array(N);
  const price = new Float64Array(N);
  const weights = new Float64Array(N * S);
  let next = 0;
  for (let s = 0; s < S; s++) {
    const t = first + s;
    for (; next < orders.session.length && orders.session[next] === t; next++) {
      const n = orders.asset[next]!;
      quantity[n] = quantity[n]! + orders.quantity[next]!;
      price[n] = orders.price[next]!;
    }
    for (let n = 0; n < N; n++) {
      if (quantity[n] === 0) continue;
      if (isPrice(marks[n * T + t]!)) price[n] = marks[n * T + t]!;
      weights[n * S + s] = (quantity[n]! * price[n]!) / equity[s]!;
    }
  }
  return weights;
}
