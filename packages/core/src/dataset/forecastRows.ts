import type { Dataset } from './Dataset.js';

/** Ends of all windows without a gap that end from session `from` to session `to` (indices, both included) and hold no session before `since`; asset by asset in order. */
export function forecastRows(
  { assets, sessions, features, rows }: Dataset,
  { window, from, to, since = 0 }: { readonly window: number; readonly from: number; readonly to: number; readonly since?: number },
): Int32Array {
  const T = sessions.length;
  const K = features.length;
  const ends: number[] = [];
  for (let n = 0; n < assets.length; n++) {
    let complete = 0;
    for (let t = Math.max(since, from - window + 1); t <= to; t++) {
      const row = (n * T + t) * K;
      let missing = false;
      for (let k = 0; k < K; k++) if (!Number.isFinite(rows[row + k])) missing = true;
      complete = missing ? 0 : complete + 1;
      if (t >= from && complete >= window) ends.push(n * T + t);
    }
  }
  return Int32Array.from(ends);
}
