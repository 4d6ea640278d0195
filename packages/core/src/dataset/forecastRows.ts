import type { Dataset } from './Dataset.js';

interface Asked {
  readonly window: number;
  readonly from: number;
  readonly to: number;
  readonly since?: number;
  /** 1 for each session that windows are asked of; any from `from` to `to` where left out. */
  readonly among?: Uint8Array;
}

/** Ends of all windows without a gap that end from session `from` to session `to` (indices, both included) and hold no session before `since`; asset by asset in order. */
export function forecastRows({ assets, sessions, features, rows }: Dataset, { window, from, to, since = 0, among }: Asked): Int32Array {
  const T = sessions.length;
  const K = features.length;
  const ends = new Int32Array(assets.length * Math.max(0, to - from + 1));
  let count = 0;
  for (let n = 0; n < assets.length; n++) {
    let complete = 0;
    for (let t = Math.max(since, from - window + 1); t <= to; t++) {
      const row = (n * T + t) * K;
      let missing = false;
      for (let k = 0; k < K && !missing; k++) missing = !Number.isFinite(rows[row + k]);
      complete = missing ? 0 : complete + 1;
      if (t >= from && complete >= window && (among === undefined || among[t] === 1)) ends[count++] = n * T + t;
    }
  }
  return ends.slice(0, count);
}
