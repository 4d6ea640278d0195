import type { Panel } from '../src/panel/index.js';
import { stream } from '../src/random/index.js';

/** A small panel of bars without a gap, for tests: prices wander from 100, every bar opens, moves and closes within its high and low. */
export function madeUpPanel(assets: number, sessions: number): Panel {
  const fields = new Map(['open', 'high', 'low', 'close', 'volume'].map((name) => [name, new Float64Array(assets * sessions)]));
  const [open, high, low, close, volume] = [...fields.values()] as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  for (let n = 0; n < assets; n++) {
    const random = stream(7, 'bars', n);
    let price = 100;
    for (let i = n * sessions; i < (n + 1) * sessions; i++) {
      open[i] = price * (1 + 0.005 * random.normal());
      close[i] = price *= 1 + 0.02 * random.normal();
      high[i] = Math.max(open[i]!, price) * (1 + 0.01 * random.uniform());
      low[i] = Math.min(open[i]!, price) * (1 - 0.01 * random.uniform());
      volume[i] = Math.round(1e6 * (0.5 + random.uniform()));
    }
  }
  const day = (t: number) => new Date(Date.UTC(2020, 0, 1 + t)).toISOString().slice(0, 10);
  return {
    assets: Array.from({ length: assets }, (_, n) => `A${n}`),
    sessions: Array.from({ length: sessions }, (_, t) => day(t)),
    calendar: 'daily',
    fields,
  };
}
