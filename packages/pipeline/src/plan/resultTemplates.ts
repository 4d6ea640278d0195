import { conventionSet, registry } from '@foliograph/core';
import { pageVersion } from '@foliograph/report';
import type { Json } from '../json/index.js';
import { pluginOf } from '../plugins/index.js';
import { type Choice, lagsOf, type Registries, screened, shortSeeds, type TestedSpec } from '../spec/index.js';
import { chosen } from './chosen.js';
import { contestsOf } from './contestsOf.js';
import { drawnOf } from './drawnOf.js';
import { forecastPart } from './forecastPart.js';
import type { PlannedTrack } from './PlannedTrack.js';
import { randomTemplates } from './randomTemplates.js';
import { seedOf } from './seedOf.js';
import { sizeCurves } from './sizeCurves.js';
import { specAsJson } from './specAsJson.js';
import type { Template } from './Template.js';
import { termsIn } from './termsIn.js';

/** From forecasts to track records, figures, the summary and the report. */
export function resultTemplates(spec: TestedSpec, registries: Registries, data: readonly Template[]): Template[] {
  const tracks = [...strategies(spec, registries), ...benchmarks(spec)];
  const riskFree = spec.data.riskFree ? ['risk-free'] : [];
  const { convention, spans } = spec.metrics;
  const versions = {
    ...Object.fromEntries([...registries.metrics].map(([name, { version }]) => [`metrics/${name}`, version])),
    [`conventions/${convention}`]: registry(conventionSet).get(convention)!.version,
  };
  const [compared = tracks.find(({ kind }) => kind === 'benchmark')] = benchmarks(spec);
  const figures = tracks.map(
    ({ name, track }): Template => ({
      id: `figures:${name}`,
      stage: 'figures',
      each: track.each,
      versions,
      params: { convention, calendar: spec.data.calendar, ...(spans ? { spans: { ...spans } } : {}) },
      needs: { track: [track.id], riskFree, benchmark: compared && compared.track.id !== track.id ? [compared.track.id] : [] },
    }),
  );
  const random = randomTemplates(spec, tracks, figures);
  const listed = tracks.map(
    ({ name, kind, track, portfolio }): Json => ({
      name,
      kind,
      seeds: shortSeeds(track.each.includes('seed') ? spec.seeds : [0]),
      traded: portfolio !== undefined,
      ...(random.has(name) ? { random: true } : {}),
    }),
  );
  const summary: Template = {
    id: 'summary',
    stage: 'summary',
    each: [],
    versions: {},
    params: { tracks: listed },
    needs: {
      figures: figures.map(({ id }) => id),
      tracks: tracks.map(({ track }) => track.id),
      ...(random.size > 0 ? { random: [...random.values()].map(({ id }) => id) } : {}),
    },
  };
  const sizes = sizeCurves(spec, tracks, registries);
  const terms = termsIn(tracks);
  const drawn = drawnOf(tracks);
  const models = Object.keys(spec.models);
  const ofModels = (stage: string): Template['needs'] =>
    Object.fromEntries(models.map((name) => [`${stage}:${name}`, [`${stage}:${name}`]]));
  const report: Template = {
    id: 'report',
    stage: 'report',
    each: [],
    versions: {
      ...ownVersions(spec, registries),
      page: pageVersion,
      ...Object.fromEntries(spec.report.map((name) => [`sections/${name}`, registries.sections.get(name)!.version])),
    },
    params: {
      spec: specAsJson(spec, registries),
      sections: [...spec.report],
      models,
      tracks: listed,
      ...(sizes.length > 0 ? { sizes } : {}),
      ...(terms.length > 0 ? { terms } : {}),
      ...(drawn ? { drawn } : {}),
      ...(spans ? { contests: contestsOf(spec, tracks, registries) } : {}),
    },
    needs: {
      facts: ['panel#facts.json'],
      warnings: data.filter(({ tells }) => tells).map(({ id }) => `${id}#warnings.json`),
      quality: ['quality#quality.json'],
      prices: [`panel#${spec.backtest.execution.price}.arrow`],
      summary: ['summary'],
      ...(screened(spec, registries) ? { screen: ['screen'] } : {}),
      ...Object.fromEntries(
        tracks.flatMap(({ name, track, portfolio }) => [
          [`track:${name}`, [track.id]],
          [`figures:${name}`, [`figures:${name}`]],
          ...(portfolio ? [[`targets:${name}`, [portfolio.id]]] : []),
          ...(random.has(name) ? [[`random:${name}`, [random.get(name)!.id]]] : []),
        ]),
      ),
      ...ofModels('train'),
      ...ofModels('predict'),
      ...ofModels('accuracy'),
    },
    folds: true,
  };
  const recorded = new Set(tracks.flatMap(({ portfolio, track }) => (portfolio ? [portfolio, track] : [track])));
  return [...recorded, ...figures, ...random.values(), summary, report];
}

/** The product of models, portfolio rules, costs and lags, with the rules they are compared with; a dimension with one member is left out of the names. */
function strategies(spec: TestedSpec, registries: Registries): PlannedTrack[] {
  const { models, portfolios, targets } = registries;
  const target = chosen('targets', targets, spec.target);
  const { rebalance, interval, tranches, execution, compare = [] } = spec.backtest;
  const repeats = (model: string) => seedOf(spec.models[model]!, models);
  const several = (variants: object) => Object.keys(variants).length > 1;
  const rule = (portfolio: string, choice: Choice, model?: string): Template => {
    const { member, params, versions } = chosen('portfolios', portfolios, choice);
    const parts = member.parts?.(choice.params) ?? {};
    const forecasts = model === undefined ? undefined : forecastPart(spec, registries, model);
    return {
      id: `portfolio:${model ? `${model}/` : ''}${portfolio}`,
      stage: 'portfolio',
      each: model ? repeats(model) : [],
      versions: { ...versions, ...parts, ...target.versions, ...forecasts?.versions },
      params: {
        ...{ portfolio: params, target: target.params, rebalance, price: execution.price },
        ...(interval === undefined ? {} : { interval }),
        ...(tranches === undefined ? {} : { tranches }),
        ...forecasts?.params,
      },
      needs: { panel: ['panel'], ...(forecasts?.needs ?? { forecasts: [] }) },
      folds: true,
      drawn: true,
      ...(forecasts?.serves && { serves: true }),
    };
  };
  const terms = termsOf(spec);
  const tracksOf = (kind: PlannedTrack['kind'], portfolio: string, template: Template, model?: string) =>
    terms.map(({ name: told, params }): PlannedTrack => {
      const named = { model: model && several(spec.models) ? [model] : [], portfolio, terms: told };
      const name = [...named.model, portfolio, ...told].join('/');
      const track: Template = {
        id: `backtest:${name}`,
        stage: 'backtest',
        each: template.each,
        versions: {},
        params,
        needs: { panel: ['panel'], targets: [template.id] },
        folds: true,
      };
      return { name, kind, track, portfolio: template, named, ...(model ? { forecasts: true } : {}) };
    });
  const tested = Object.entries(spec.portfolios).flatMap(([portfolio, choice]) => {
    if (!portfolios.get(choice.name)!.needsForecast(choice.params)) return tracksOf('strategy', portfolio, rule(portfolio, choice));
    return Object.keys(spec.models).flatMap((model) => tracksOf('strategy', portfolio, rule(portfolio, choice, model), model));
  });
  return [...tested, ...compare.flatMap((name) => tracksOf('benchmark', name, rule(name, comparisons[name])))];
}

/** The rules that portfolios are compared with. */
const comparisons = {
  'same-rule': { name: 'equal-weight', params: {} },
  'one-over-n': { name: 'equal-weight', params: { rebalance: 'never' } },
} as const satisfies Record<string, Choice>;

/** How orders are executed under each of the costs and lags, as a backtest's key has it, by what tells it from the others; what is left out is not in it. */
function termsOf({ backtest: { capital, execution, costs, interest, delisting } }: TestedSpec) {
  const lags = lagsOf(execution);
  const rates = Object.entries(costs);
  return rates.flatMap(([cost, charged]) =>
    lags.map((lag) => ({
      name: [...(rates.length > 1 ? [cost] : []), ...(lags.length > 1 ? [`lag-${lag}`] : [])],
      params: {
        capital,
        ...execution,
        lag,
        ...(interest === undefined ? {} : { interest }),
        ...(delisting === undefined ? {} : { delisting }),
        ...charged,
      },
    })),
  );
}

function benchmarks(spec: TestedSpec): PlannedTrack[] {
  return Object.keys(spec.data.benchmarks).map((name): PlannedTrack => {
    const track: Template = {
      id: `benchmark:${name}`,
      stage: 'benchmark',
      each: [],
      versions: {},
      params: { capital: spec.backtest.capital },
      needs: { facts: ['panel#facts.json'], series: [`series:${name}`] },
      folds: true,
    };
    return { name, kind: 'benchmark', track };
  });
}

/** Versions of the members of the user's own that a report asks of what it shows. */
function ownVersions(spec: TestedSpec, registries: Registries): Template['versions'] {
  const asked = [
    ...[...registries.metrics].map(([name, member]) => ['metrics', name, member] as const),
    ...spec.preprocess.map(({ name }) => ['transforms', name, registries.transforms.get(name)!] as const),
    ['targets', spec.target.name, registries.targets.get(spec.target.name)!] as const,
  ];
  return Object.fromEntries(asked.flatMap(([set, name, member]) => (pluginOf(member) ? [[`${set}/${name}`, member.version]] : [])));
}
