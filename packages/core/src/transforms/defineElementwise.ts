import { eachSection } from '../kernel/index.js';
import type { Plane } from '../panel/index.js';
import { type Params, type ParamsOf, params } from '../schema/index.js';
import { applyMap } from './applyMap.js';
import { learning } from './learning.js';
import { sampleOf } from './sampleOf.js';
import { defineTransform, type ElementwiseMap, type ElementwiseTransform } from './Transform.js';

type Fields = Params['properties'];
type Learning = ParamsOf<Params<typeof learning>>;

/** What sets one elementwise transform apart from the others. */
interface Elementwise<F extends Fields> {
  readonly summary: string;
  readonly version: number;
  /** Its own parameters, beside those of learning. */
  readonly params: F;
  /** The map learnt from finite values. */
  fit(values: Float64Array, p: ParamsOf<Params<F>>): ElementwiseMap;
}

/** A transform that maps each value by itself, learnt per asset or pooled from the training part of a fold, from all sessions or those between two days, or from each session's section. */
export function defineElementwise<F extends Fields>({
  summary,
  version,
  params: own,
  fit,
}: Elementwise<F>): ElementwiseTransform<Params<typeof learning & F>> {
  type P = Params<typeof learning & F>;
  const of = (p: ParamsOf<P>) => p as unknown as Learning & ParamsOf<Params<F>>;
  const kind = ({ per, fit: from }: Learning) => (per === 'session' || from === 'full-sample' ? 'panel' : 'fitted');
  return defineTransform<P>({
    summary,
    version,
    params: params({ ...learning, ...own }),
    kind: (p) => kind(of(p)),
    looksAhead: (p) => of(p).fit === 'full-sample' && of(p).per !== 'session',
    sections: (p) => of(p).per === 'session',
    per: (p) => (of(p).per === 'asset' ? 'asset' : 'pooled'),
    check(p) {
      const { per, fit: sample, from, to } = of(p);
      const limit = from === undefined ? 'to' : 'from';
      if (sample === 'training' && (from ?? to) !== undefined) {
        return { field: limit, message: 'only a full sample has days of its own', remedy: `write fit: full-sample, or leave ${limit} out` };
      }
      if (from !== undefined && to !== undefined && from > to) {
        return { field: 'from', message: `the sample would begin on ${from}, after it ends on ${to}`, remedy: 'exchange them' };
      }
      if (per !== 'session' || sample === 'training') return undefined;
      return { field: 'fit', message: 'per: session learns from each section alone, not from a full sample', remedy: 'leave fit out' };
    },
    fit: (training, p) => fit(training, of(p)),
    apply(plane, view, p) {
      const given = of(p);
      const out = new Float64Array(plane.length);
      const learn = (values: Float64Array, sample: Float64Array, into: Float64Array) =>
        mapOnto(values, fit(finiteSorted(sample), given), into);
      if (given.per === 'session') eachSection([plane], out, view, ([section], result) => learn(section!, section!, result));
      else {
        for (const [from, to] of spans(given.per, view)) {
          const values = plane.subarray(from, to);
          learn(values, sampleOf(values, view, given), out.subarray(from, to));
        }
      }
      return out;
    },
  });
}

const spans = (per: 'asset' | 'pooled', { assets: N, sessions: T }: { readonly assets: number; readonly sessions: number }) =>
  per === 'pooled' ? [[0, N * T] as const] : Array.from({ length: N }, (_, n) => [n * T, (n + 1) * T] as const);

/** Sorted, so that sums do not depend on the order of the assets. */
function finiteSorted(values: Plane): Float64Array {
  const finite = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) finite[count++] = values[i]!;
  return finite.subarray(0, count).sort();
}

function mapOnto(values: Plane, map: ElementwiseMap, into: Float64Array): void {
  for (let i = 0; i < values.length; i++) into[i] = applyMap(map, values[i]!);
}
