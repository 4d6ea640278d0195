import type { Json } from '../json/index.js';
import type { Choice, Named, Registries, Spec } from '../spec/index.js';
import { chosen } from './chosen.js';

/** The spec with every default and without any path: what a report shows and what decides it. */
export function specAsJson(spec: Spec, registries: Registries): { readonly [key: string]: Json } {
  const { sources, transforms, targets, splits, models, portfolios } = registries;
  const each = (set: string, members: Parameters<typeof chosen>[1], choices: Named<Choice>): Json =>
    Object.fromEntries(Object.entries(choices).map(([name, choice]) => [name, chosen(set, members, choice).params]));
  const { prices, benchmarks, riskFree, ...data } = spec.data;
  return {
    name: spec.name,
    seed: spec.seed,
    seeds: spec.seeds,
    data: {
      prices: chosen('sources', sources, prices).params,
      ...data,
      benchmarks: each('sources', sources, benchmarks),
      ...(riskFree ? { 'risk-free': chosen('sources', sources, riskFree).params } : {}),
    },
    universe: spec.universe,
    factors: spec.factors.map(({ name, formula }) => ({ [name]: formula })),
    preprocess: spec.preprocess.map((choice) => chosen('transforms', transforms, choice).params),
    target: chosen('targets', targets, spec.target).params,
    split: chosen('splits', splits, spec.split).params,
    models: each('models', models, spec.models),
    portfolios: each('portfolios', portfolios, spec.portfolios),
    backtest: spec.backtest as unknown as Json,
    metrics: { ...spec.metrics },
    report: spec.report,
  };
}
