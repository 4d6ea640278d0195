import { parseFormula } from '@foliograph/core';
import { pageVersion } from '@foliograph/report';
import type { Json } from '../json/index.js';
import type { Choice, Registries, Spec } from '../spec/index.js';
import { chosen } from './chosen.js';
import type { Template } from './Template.js';

/** From sources to the panel, the series beside it and what is said of their quality. */
export function dataTemplates(spec: Spec, registries: Registries): Template[] {
  const { data } = spec;
  const adjustment = data.adjustment && chosen('adjustments', registries.adjustments, data.adjustment);
  const market = data.market && chosen('markets', registries.markets, data.market);
  const universe = chosen('universes', registries.universes, spec.universe);
  const eligible = spec.eligible.map((choice) => chosen('eligibilities', registries.eligibilities, choice));
  const gaps = chosen('gaps', registries.gaps, data.missing);

  const claim = adjustment?.member.claim ?? (data.prices && registries.sources.get(data.prices.name)!.claim) ?? 'none';

  /** A node that reads a source, with what else decides it. */
  const read = (
    id: string,
    stage: string,
    choice: Choice,
    at: readonly string[],
    params: Template['params'] = {},
    ...others: readonly (ReturnType<typeof chosen> | undefined)[]
  ): Template => {
    const source = chosen('sources', registries.sources, choice);
    return {
      id,
      stage,
      each: [],
      versions: Object.assign({}, source.versions, ...others.map((other) => other?.versions)) as Template['versions'],
      params: { source: source.params, ...params },
      needs: {},
      drawn: true,
      tells: true,
      reads: { source: choice, at: ['data', ...at] },
    };
  };
  const seriesOf = (id: string, choice: Choice, at: readonly string[], params?: Template['params']) =>
    read(id, 'series', choice, at, params);

  const pricesOf = (choice: Choice) =>
    read(
      'prices',
      'prices',
      choice,
      ['prices'],
      {
        adjustment: adjustment?.params ?? null,
        claim,
        market: market?.params ?? null,
        maxJump: data.maxJump,
      },
      adjustment,
      market,
    );
  const prices = data.prices && pricesOf(data.prices);
  const sessions = data.sessions && seriesOf('sessions', data.sessions, ['sessions']);
  const spells = data.membership && read('membership', 'spells', data.membership, ['membership']);
  const sectors = data.sectors && read('sectors', 'sectors', data.sectors, ['sectors']);
  const statements = Object.entries(data.fundamentals).map(([name, { from, percent, yearToDate }]) =>
    read(
      `statements:${name}`,
      'statements',
      from,
      ['fundamentals', name, 'from'],
      { percent: [...percent], yearToDate: [...yearToDate], market: market?.params ?? null },
      market,
    ),
  );
  const values = Object.entries(data.series).map(([name, choice]) => seriesOf(`values:${name}`, choice, ['series', name]));
  const benchmarks = Object.entries(data.benchmarks).map(([name, choice]) =>
    seriesOf(`series:${name}`, choice, ['benchmarks', name], { prices: true }),
  );
  const riskFree = data.riskFree ? [seriesOf('risk-free', data.riskFree, ['risk-free'])] : [];

  const idOf = (template: Template | undefined) => (template ? [template.id] : []);
  const panel: Template = {
    id: 'panel',
    stage: 'panel',
    each: [],
    versions: Object.assign({}, ...[universe, gaps, market, ...eligible].map((part) => part?.versions)) as Template['versions'],
    tells: true,
    params: {
      calendar: data.calendar,
      from: data.from ?? null,
      to: data.to ?? null,
      universe: universe.params,
      eligible: eligible.map(({ params }) => params),
      adjusted: claim !== 'none',
      missing: gaps.params,
      market: market?.params ?? null,
      statements: Object.values(data.fundamentals).map(
        ({ yearToDate, fiscalYearEnd, maxAge }): Json => ({ yearToDate: [...yearToDate], fiscalYearEnd, maxAge }),
      ),
      prior: statements.length > 0 ? fieldsRead(spec).filter((field) => field.endsWith('_prior')) : [],
      series: Object.keys(data.series),
    },
    needs: {
      prices: idOf(prices),
      sessions: idOf(sessions),
      membership: idOf(spells),
      sectors: idOf(sectors),
      statements: statements.map(({ id }) => id),
      series: values.map(({ id }) => id),
    },
  };
  const beside = [sessions, sectors, ...values, ...benchmarks, ...riskFree];
  const examined = [prices, prices && panel, spells, ...statements, ...beside].filter((template) => template !== undefined);
  const quality: Template = {
    id: 'quality',
    stage: 'quality',
    each: [],
    versions: { page: pageVersion, 'sections/data': registries.sections.get('data')?.version ?? 0 },
    params: { title: spec.name, tables: examined.map(({ id }) => id) },
    needs: {
      prices: idOf(prices),
      panel: prices ? ['panel#facts.json', 'panel#missing.json', 'panel#universe.json'] : [],
      membership: idOf(spells),
      findings: examined.map(({ id }) => `${id}#findings.json`),
    },
  };
  const tables = [prices, sessions, spells, sectors].filter((template) => template !== undefined);
  return [...tables, ...statements, ...values, ...(prices ? [panel] : []), ...benchmarks, ...riskFree, quality];
}

/** Fields that factors read, sorted. */
const fieldsRead = ({ factors }: Spec): readonly string[] => {
  const formulas = factors.map(({ formula }) => parseFormula(formula));
  return [...new Set(formulas.flatMap((formula) => (formula.ok ? formula.value.reads : [])))].sort();
};
