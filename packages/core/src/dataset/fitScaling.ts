import type { Fold } from '../splits/Split.js';
import { applyMap } from '../transforms/applyMap.js';
import type { ElementwiseMap } from '../transforms/Transform.js';
import type { Dataset } from './Dataset.js';
import type { FittedStep } from './FittedStep.js';
import { knownBy } from './knownBy.js';
import type { Scaling } from './Scaling.js';
import { scalingPer } from './scalingPer.js';

/**
 * The maps of a fold: each feature's from all its training sessions, the label's, where it is scaled, by the same chain from the labels known by the end of training.
 * Each step is fitted on what the steps before it leave. Throws where the chain learns both per asset and pooled.
 */
export function fitScaling(
  dataset: Dataset,
  fold: Fold,
  chain: readonly FittedStep[],
  { scaled, reach }: { readonly scaled: boolean; readonly reach: number },
): Scaling {
  const per = scalingPer(chain);
  if (!per.ok) throw new Error(per.problems[0]!.message);
  const N = dataset.assets.length;
  const T = dataset.sessions.length;
  const K = dataset.features.length;
  const everyone = Array.from({ length: N }, (_, n) => n);
  const groups = per.value === 'asset' ? everyone.map((n) => [n]) : [everyone];
  const ofLabels = chain.filter(({ transform }) => !transform.leavesOut);
  const known = knownBy(fold, reach);
  return {
    per: per.value,
    features: groups.map((assets) =>
      dataset.features.map((_, k) =>
        fitChain(
          chain,
          finiteValues(assets, fold.trainFrom, fold.trainTo, (n, t) => dataset.rows[(n * T + t) * K + k]!),
        ),
      ),
    ),
    label: groups.map((assets) =>
      scaled
        ? fitChain(
            ofLabels,
            finiteValues(assets, fold.trainFrom, known, (n, t) => dataset.labels[n * T + t]!),
          )
        : [],
    ),
  };
}

/** The finite values of a part, and how many cells it has. */
interface Known {
  readonly values: Float64Array;
  readonly cells: number;
}

/** Session by session, and within a session asset by asset. */
function finiteValues(assets: readonly number[], from: number, to: number, at: (n: number, t: number) => number): Known {
  const values = new Float64Array(assets.length * Math.max(0, to - from + 1));
  let count = 0;
  for (let t = from; t <= to; t++) {
    for (const n of assets) {
      const value = at(n, t);
      if (Number.isFinite(value)) values[count++] = value;
    }
  }
  return { values: values.subarray(0, count), cells: values.length };
}

function fitChain(chain: readonly FittedStep[], { values, cells }: Known): ElementwiseMap[] {
  return chain.map(({ transform, params }) => {
    const map = transform.fit(values, params, cells);
    values = values.map((value) => applyMap(map, value));
    return map;
  });
}
