import { type Panel, stream } from '@foliograph/core';

/** So many driftless random walks as bars: eight steps a session, of a deviation of 3 % together, make each bar; volumes are independent. */
export function randomWalks(assets: number, T: number, seed: number, name: string): Panel {
  const [steps, deviation] = [8, 0.03];
  const random = stream(seed, name, 'walks');
  const plane = () => new Float64Array(assets * T);
  const [open, high, low, close, volume] = [plane(), plane(), plane(), plane(), plane()];
  for (let n = 0; n < assets; n++) {
    let log = 0;
    for (let i = n * T; i < (n + 1) * T; i++) {
      let [most, least] = [log, log];
      open[i] = Math.exp(log);
      for (let step = 0; step < steps; step++) {
        log += (deviation / Math.sqrt(steps)) * random.normal();
        [most, least] = [Math.max(most, log), Math.min(least, log)];
      }
      [high[i], low[i], close[i], volume[i]] = [Math.exp(most), Math.exp(least), Math.exp(log), Math.exp(0.5 * random.normal())];
    }
  }
  return {
    assets: Array.from({ length: assets }, (_, n) => `walk ${n}`),
    sessions: Array.from({ length: T }, (_, t) => String(t).padStart(4, '0')),
    calendar: 'daily',
    fields: new Map(Object.entries({ open, high, low, close, volume })),
  };
}
