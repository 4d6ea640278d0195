import type { SlopeTest } from '../inference/index.js';
import { assetCoefficients, informationCoefficients, profileFactor, pruneCorrelated, rankSections } from '../merit/index.js';
import type { Plane } from '../panel/index.js';
import { mean } from '../sample/index.js';
import { choice, fraction, integer, number, optional, params } from '../schema/index.js';
import { judge } from './judge.js';
import { defineScreen, type ScreenedFactor } from './Screen.js';
import { testedByAsset } from './testedByAsset.js';
import { testedBySession } from './testedBySession.js';

/** Sessions ahead at which it is told how long a coefficient lasts. */
const horizons = [1, 2, 5, 10, 20];

/**
 * Factors whose correlation with later returns is significant: over the cross-section of each session, or over time on a share of the assets; a factor without a coefficient is dropped.
 * Yang (2024) keeps those significant at 5 % on more than 190 of 212 stocks.
 */
export const informationCoefficient = defineScreen({
  summary: 'Keeps factors whose correlation with later returns is significant on the training part.',
  version: 1,
  keepsAll: false,
  params: params({
    per: choice(['session', 'asset'], {
      default: 'session',
      description: 'Whether factors are correlated with returns across the assets of each session, or over time for each asset.',
    }),
    method: choice(['pearson', 'spearman'], { default: 'pearson', description: 'Correlation of values, or of their ranks.' }),
    against: choice(['return', 'price'], {
      default: 'return',
      description:
        'What factors are correlated with: the return, or the price that it ends at. A level moves with any other level, so the latter proves nothing; papers do it.',
    }),
    horizon: integer({ minimum: 1, default: 1, description: 'Sessions of the returns, from the execution of a decision on.' }),
    significance: number({
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      default: 0.05,
      description: 'Largest two-sided p-value that counts as significant; tests allow for the overlap of returns.',
    }),
    minShare: fraction({
      minimum: 0,
      exclusiveMaximum: 1,
      default: 190 / 212,
      description: 'Per asset: a factor is kept where it is significant on more than this share of the assets.',
    }),
    minIc: number({ minimum: 0, maximum: 1, default: 0, description: 'Smallest size of the mean coefficient.' }),
    minIcir: number({
      minimum: 0,
      default: 0,
      description: 'Smallest size of the mean coefficient over its standard deviation, not annualised.',
    }),
    falseDiscovery: optional(
      number({
        exclusiveMinimum: 0,
        exclusiveMaximum: 1,
        description: 'Rate of false discoveries over the factors (Benjamini and Hochberg), in place of `significance` for each alone.',
      }),
    ),
    maxCorrelation: optional(
      number({
        exclusiveMinimum: 0,
        maximum: 1,
        description: 'Of two factors whose mean correlation is larger in size, only the stronger one is kept; both where left out.',
      }),
    ),
  }),
  screen(part, p) {
    const { features } = part;
    const shape = { assets: part.assets.length, sessions: part.sessions.length, method: p.method, horizon: p.horizon };
    const returns = once((horizon: number) => (p.against === 'price' ? part.endPrices(horizon) : part.returns(horizon)));
    const ranked = once((horizon: number) => rankSections(returns(horizon), shape));
    const bySession = ({ factor, ranks }: Seen, horizon: number) =>
      informationCoefficients(factor, returns(horizon), shape, { factor: ranks, returns: ranked(horizon) });
    const byAsset = ({ factor }: Seen, horizon: number) => assetCoefficients(factor, returns(horizon), { ...shape, horizon });
    const see = (k: number): Seen => {
      const factor = part.plane(k);
      return { factor, ranks: rankSections(factor, shape) };
    };
    const [series, tests]: [Float64Array[], (readonly SlopeTest[])[]] = [[], []];
    const told = features.map((_, k) => {
      const seen = see(k);
      if (p.per === 'asset') tests.push(byAsset(seen, p.horizon));
      else series.push(bySession(seen, p.horizon));
      const icOver = (horizon: number) => meanKnown(p.per === 'asset' ? correlations(byAsset(seen, horizon)) : bySession(seen, horizon));
      const decay = horizons.map((horizon) => ({ horizon, ic: icOver(horizon) }));
      return { ...profileFactor(seen.factor, seen.ranks, returns(p.horizon), shape), decay };
    });
    const merits = p.per === 'asset' ? testedByAsset(tests, p) : testedBySession(series, p);
    const verdicts = merits.map(({ criteria }) => judge(criteria));

    const candidates = [...features.keys()]
      .filter((k) => verdicts[k]!.met)
      .sort((i, j) => merits[j]!.strength - merits[i]!.strength || i - j);
    const remembered = once(see);
    const alike = (i: number, j: number) => {
      const [one, other] = [remembered(i), remembered(j)];
      if (p.per === 'asset') return meanKnown(correlations(assetCoefficients(one.factor, other.factor, { ...shape, horizon: 1 })));
      return meanKnown(informationCoefficients(one.factor, other.factor, shape, { factor: one.ranks, returns: other.ranks }));
    };
    const rivals = p.maxCorrelation === undefined ? [] : pruneCorrelated(candidates, p.maxCorrelation, alike);
    const rivalOf = new Map(candidates.map((k, i) => [k, rivals[i]]));

    const table = features.map((factor, k): ScreenedFactor => {
      const { criteria: _, strength: _strength, ...figures } = merits[k]!;
      const { met, reason } = verdicts[k]!;
      const rival = rivalOf.get(k);
      const same =
        rival &&
        `its correlation with ${features[rival.rival]}, which is stronger, is ${rival.correlation.toFixed(2)}, at most ${p.maxCorrelation} asked`;
      return { factor, kept: met && !rival, reason: same ?? reason, ...figures, ...told[k]! };
    });
    const kept = table.flatMap((row) => (row.kept ? [row.factor] : []));
    if (kept.length > 0) return { kept, table };
    const closest = [...features.keys()].reduce((best, k) => (verdicts[k]!.short < verdicts[best]!.short ? k : best), 0);
    return { kept, table, closest: `closest was ${features[closest]}: ${verdicts[closest]!.reason}` };
  },
});

interface Seen {
  readonly factor: Plane;
  readonly ranks: Plane;
}

/** A function whose results are remembered. */
function once<V>(of: (key: number) => V): (key: number) => V {
  const known = new Map<number, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, of(key));
    return known.get(key)!;
  };
}

const correlations = (tests: readonly SlopeTest[]): Float64Array => Float64Array.from(tests, ({ correlation }) => correlation);
const meanKnown = (values: Float64Array): number => mean(values.filter(Number.isFinite));
