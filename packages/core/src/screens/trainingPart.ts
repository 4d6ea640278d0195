import { applyMaps } from '../dataset/applyMaps.js';
import type { FittedStep } from '../dataset/FittedStep.js';
import { fitScaling } from '../dataset/fitScaling.js';
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
  /** A feature as models see it; NaN where an asset may not be held. */
  plane(k: number): Plane;
  /** The return of each asset over `horizon` sessions from the execution of a decision on; NaN where it is not known by the end of the part. */
  returns(horizon: number): Plane;
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
  const allowed = member && cut(member);
  const masked = (plane: Plane): Plane => {
    for (let i = 0; allowed && i < plane.length; i++) if (allowed[i] === 0) plane[i] = NaN;
    return plane;
  };
  const known = cut(prices);
  return {
    assets,
    sessions: days,
    features,
    plane: (k) => masked(transformed(features[k]!, cut(planes[k]!))),
    returns: (horizon) => masked(forwardReturn.label(known, { assets: N, sessions: length }, { horizon, scale: 'none' }, lag)),
  };

  function transformed(feature: string, plane: Plane): Plane {
    const dataset = makeDataset({ assets, sessions: days, features: [feature], planes: [plane], labels: new Float64Array() });
    const whole = { trainFrom: 0, trainTo: length - 1, testFrom: length, testTo: length };
    const { per, features: maps } = fitScaling(dataset, whole, chain, { scaled: false, reach: 0 });
    return plane.map((_, i) => applyMaps(maps[per === 'asset' ? Math.floor(i / length) : 0]![0]!, dataset.rows[i]!));
  }
}
