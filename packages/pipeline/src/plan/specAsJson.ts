import type { Json } from '../json/index.js';
import { type Choice, type Named, type Registries, type Spec, screened, shortSeeds } from '../spec/index.js';
import { chosen } from './chosen.js';

/** The spec with every default and without any path: what a report shows and what decides it. */
export function specAsJson(spec: Spec, registries: Registries): { readonly [key: string]: Json } {
  const {
    sources,
    transforms,
    screens,
    targets,
    splits,
    engines,
    models,
    portfolios,
    forecasts,
    adjustments,
    gaps,
    markets,
    universes,
    eligibilities,
  } = registries;
  const each = (set: string, members: Parameters<typeof chosen>[1], choices: Named<Choice>): Json =>
    Object.fromEntries(Object.entries(choices).map(([name, choice]) => [name, chosen(set, members, choice).params]));
  const { prices, benchmarks, series, riskFree, adjustment, market, sessions, missing, membership, sectors, fundamentals } = spec.data;
  const { calendar, from, to, maxJump } = spec.data;
  const one = (set: string, members: Parameters<typeof chosen>[1], key: string, choice: Choice | undefined) =>
    choice ? { [key]: chosen(set, members, choice).params } : {};
  return {
    name: spec.name,
    seed: spec.seed,
    seeds: shortSeeds(spec.seeds),
    data: {
      ...one('sources', sources, 'prices', prices),
      ...one('adjustments', adjustments, 'adjustment', adjustment),
      ...one('markets', markets, 'market', market),
      ...one('sources', sources, 'sessions', sessions),
      calendar,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...one('gaps', gaps, 'missing', missing),
      'max-jump': maxJump,
      ...one('sources', sources, 'membership', membership),
      ...one('sources', sources, 'sectors', sectors),
      fundamentals: Object.fromEntries(
        Object.entries(fundamentals).map(([name, { from: source, yearToDate, percent, fiscalYearEnd, maxAge }]) => [
          name,
          {
            from: chosen('sources', sources, source).params,
            'year-to-date': [...yearToDate],
            percent: [...percent],
            'fiscal-year-end': fiscalYearEnd,
            'max-age': maxAge,
          },
        ]),
      ),
      series: each('sources', sources, series),
      benchmarks: each('sources', sources, benchmarks),
      ...one('sources', sources, 'risk-free', riskFree),
    },
    universe: chosen('universes', universes, spec.universe).params,
    eligible: spec.eligible.map((choice) => chosen('eligibilities', eligibilities, choice).params),
    factors: spec.factors.map(({ name, formula }) => ({ [name]: formula })),
    preprocess: spec.preprocess.map((choice) => chosen('transforms', transforms, choice).params),
    ...(screened(spec, registries) ? one('screens', screens, 'screen', spec.screen) : {}),
    ...one('targets', targets, 'target', spec.target),
    ...one('splits', splits, 'split', spec.split),
    engine: chosen('engines', engines, spec.engine).params,
    models: each('models', models, spec.models),
    portfolios: each('portfolios', portfolios, spec.portfolios),
    backtest: { ...(spec.backtest as unknown as Record<string, Json>), ...one('forecasts', forecasts, 'forecast', spec.backtest.forecast) },
    ...(Object.keys(spec.stages).length > 0
      ? {
          stages: Object.fromEntries(
            Object.entries(spec.stages).map(([name, { run, needs }]) => [
              name,
              { run: chosen('stages', registries.stages, run).params, needs: [...needs] },
            ]),
          ),
        }
      : {}),
    metrics: spec.metrics as unknown as Json,
    ...(spec.null ? { null: { ...spec.null } } : {}),
    report: spec.report,
  };
}
