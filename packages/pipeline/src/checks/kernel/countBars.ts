import { dayOf } from '@foliograph/core';
import type { CheckedBars } from '../Check.js';
import type { Survey } from './Survey.js';

interface Counted {
  readonly move: Survey['move'];
  readonly ofSession: Pick<Survey['ofSession'], 'day' | 'bars' | 'movable' | 'unmoved'>;
  readonly ofAsset: Omit<Survey['ofAsset'], 'usual'>;
}

/** The part of a survey that is counted, in one pass. */
export function countBars({ fields, assets, sessions }: CheckedBars): Counted {
  const [N, T] = [assets.length, sessions.length];
  const close = fields.get('close') ?? new Float64Array(N * T).fill(NaN);
  const volume = fields.get('volume');
  const trading = fields.get('trading');
  const move = new Float32Array(N * T).fill(NaN);
  const [held, movable, unmoved] = [new Int32Array(T), new Int32Array(T), new Int32Array(T)];
  const ofSession = { day: Int32Array.from(sessions, dayOf), bars: held, movable, unmoved };
  const perAsset = () => new Int32Array(N);
  const ofAsset = {
    fall: new Float64Array(N),
    rise: new Float64Array(N),
    first: perAsset().fill(-1),
    last: perAsset().fill(-1),
    bars: perAsset(),
    refused: perAsset(),
    suspended: perAsset(),
    silent: perAsset(),
    unchanged: perAsset(),
    longest: perAsset(),
  };
  for (let n = 0; n < N; n++) countAsset(n);
  return { move, ofSession, ofAsset };

  function countAsset(n: number): void {
    let before = NaN;
    let fall = 0;
    let rise = 0;
    let first = -1;
    let last = -1;
    let bars = 0;
    let refused = 0;
    let suspended = 0;
    let silent = 0;
    let unchanged = 0;
    let run = 0;
    let longest = 0;
    for (let t = 0, cell = n * T; t < T; t++, cell++) {
      const price = close[cell]!;
      if (!(price > 0)) {
        if (price <= 0) refused++;
        continue;
      }
      if (bars++ === 0) first = t;
      last = t;
      held[t]!++;
      if (trading !== undefined && trading[cell] === 0) {
        suspended++;
        continue;
      }
      const quiet = volume !== undefined && !(volume[cell]! > 0);
      if (quiet) silent++;
      if (before > 0) {
        const moved = price / before - 1;
        move[cell] = moved;
        if (moved > rise) rise = moved;
        else if (moved < fall) fall = moved;
        movable[t]!++;
        if (price === before) {
          if (quiet || volume === undefined) unmoved[t]!++;
          unchanged++;
          if (++run > longest) longest = run;
        } else run = 0;
      }
      before = price;
    }
    ofAsset.fall[n] = fall;
    ofAsset.rise[n] = rise;
    ofAsset.first[n] = first;
    ofAsset.last[n] = last;
    ofAsset.bars[n] = bars;
    ofAsset.refused[n] = refused;
    ofAsset.suspended[n] = suspended;
    ofAsset.silent[n] = silent;
    ofAsset.unchanged[n] = unchanged;
    ofAsset.longest[n] = longest;
  }
}
