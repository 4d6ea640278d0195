import { applyMaps } from '../dataset/applyMaps.js';
import type { FittedStep } from '../dataset/FittedStep.js';
import { fitScaling } from '../dataset/fitScaling.js';
import { leftOut } from '../dataset/leftOut.js';
import { makeDataset } from '../dataset/makeDataset.js';
import type { Plane } from '../panel/index.js';
import type { Fold } from '../splits/Split.js';
import { forwardReturn } from '../targets/forwardReturn.js';

/** What a screen may look at: nothing of it lies after the training part, so a return is unknown where it ends later. */
export interface TrainingPart {
  readonly assets: readonly string[];
  /** The sessions of the training part. */
  readonly sessions: readonly string[];
  readonly features: readonly string[];
  /** A feature as models see it; NaN where an asset may not be held, and of one that the transforms leave out. */
  plane(k: number): Plane;
  /** The return of each asset over `horizon` sessions from the execution of a decision on; NaN where it is not known by the end of the part. */
  returns(horizon: number): Plane;
  /** The price that those returns end at; NaN where it is not known by the end of the part. */
  endPrices(horizon: number): Plane;
}

interface TrainingInput {
  readonly assets: readonly string[];
  readonly sessions: readonly string[];
  readonly features: readonly string[];
  /** One a feature, after the transforms that need no training. */
  readonly planes: readonly (Plane | Float32Array)[];
  /** At which orders are filled. */
  readonly prices: Plane;
  /** 0 where an asset may not be held; absent where all always may. */
  readonly member?: Plane | undefined;
  readonly fold: Fold;
  readonly lag: number;
  /** The transforms that learn, fitted here on the training part. */
  readonly chain: readonly FittedStep[];
}

/** Cuts planes down to the training part of a fold. */
export function trainingPart({ assets, sessions, features, planes, prices, member, fold, lag, chain }: TrainingInput): TrainingPart {
  const [from, end] = [fold.trainFrom, Math.min(fold.trainTo + 1, fold.testFrom)];
  const [N, T, length] = [assets.length, sessions.length, end - from];
  const days = sessions.slice(from, end);
  const cut = (plane: Plane | Float32Array): Plane => {
    const kept = new Float64Array(N * length);
    for (let n = 0; n < N; n++) kept.set(plane.subarray(n * T + from, n * T + end), n * length);
    return kept;
  };
  const allowed = member ? cut(member) : new Float64Array(N * length).fill(1);
  for (const n of gone()) allowed.fill(0, n * length, (n + 1) * length);
  const masked = (plane: Plane) => plane.map((value, i) => (allowed[i] === 0 ? NaN : value));
  const known = cut(prices);
  return {
    assets,
    sessions: days,
    features,
    plane(k) {
      const { rows, per, maps } = fitted(k);
      return masked(Float64Array.from(rows, (value, i) => applyMaps(maps[per === 'asset' ? Math.floor(i / length) : 0]![0]!, value)));
    },
    endPrices: (horizon) => masked(later(known, length, lag + horizon)),
    returns: (horizon) => masked(forwardReturn.label(known, { assets: N, sessions: length }, { horizon, scale: 'none' }, lag)),
  };

  /** A feature of the part as a dataset holds it, and the maps of each group. */
  function fitted(k: number) {
    const dataset = makeDataset({
      assets,
      sessions: days,
      features: [features[k]!],
      planes: [cut(planes[k]!)],
      labels: new Float64Array(),
    });
    const whole = { trainFrom: 0, trainTo: length - 1, testFrom: length, testTo: length };
    const { per, features: maps } = fitScaling(dataset, whole, chain, { scaled: false, reach: 0 });
    return { rows: dataset.rows, per, maps };
  }

  /** Assets that a step leaves out for any of their features; one for which all would go is itself at fault, and takes none with it. */
  function gone(): ReadonlySet<number> {
    const steps = [...chain.keys()].filter((i) => chain[i]!.transform.leavesOut);
    const found = new Set<number>();
    for (let k = 0; k < features.length && steps.length > 0; k++) {
      const { per, maps } = fitted(k);
      const chosen = maps.map(([own]) => [steps.map((i) => own![i]!)]);
      const own = leftOut({ per, features: chosen, label: [] }, N);
      if (own.length < N) for (const n of own) found.add(n);
    }
    return found;
  }
}

/** Each asset's value some sessions on; NaN where the sessions end before. */
function later(plane: Plane, sessions: number, ahead: number): Plane {
  return plane.map((_, i) => ((i % sessions) + ahead < sessions ? plane[i + ahead]! : NaN));
}
