import { type Diagnostic, isFitted, parseFormula, scalingPer } from '@foliograph/core';
import { checkEligible } from './checkEligible.js';
import { checkForecast } from './checkForecast.js';
import { checkModels } from './checkModels.js';
import { checkTrading } from './checkTrading.js';
import type { Draft } from './Draft.js';
import type { LoadedSpec } from './LoadedSpec.js';
import type { Registries } from './Registries.js';
import { screened } from './screened.js';

/** Mistakes between parts of a spec that are each right alone, as far as they can be seen without data. */
export function checkSpec(draft: Draft, { place }: Pick<LoadedSpec, 'place'>, registries: Registries): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const error = (message: string, path: readonly (string | number)[], remedy: string) =>
    problems.push({ severity: 'error', message, place: place(path), remedy });

  const { from, to } = draft.data ?? {};
  if (from !== undefined && to !== undefined && from > to) {
    error(`to must not lie before from, but ${to} is before ${from}`, ['data', 'to'], 'exchange them, or move one');
  }

  const { riskFree } = draft.data ?? {};
  const value = riskFree?.name === 'constant' ? riskFree.params?.value : undefined;
  if (typeof value === 'number' && value > 1) {
    error(`a risk-free yield of ${value} is ${value * 100} % a year`, ['data', 'risk-free'], `yields are fractions: write ${value / 100}`);
  }

  const source = draft.data?.prices?.name === undefined ? undefined : registries.sources.get(draft.data.prices.name);
  if (source && source.claim === undefined && draft.data?.adjustment === undefined) {
    const remedy =
      'write adjustment: full, split or none, as the prices are; or adjusted-close, factor or events where the source gives what adjusts them';
    error('data does not say how the prices are adjusted for splits and dividends', ['data', 'prices'], remedy);
  }
  if (draft.universe?.name !== undefined && registries.universes.get(draft.universe.name)?.dated && draft.data && !draft.data.membership) {
    error(`the universe "${draft.universe.name}" needs membership spells`, ['universe'], 'name their table under data: membership');
  }

  problems.push(
    ...checkEligible(draft, { place }, registries),
    ...checkModels(draft, { place }, registries),
    ...checkForecast(draft, { place }, registries),
  );

  const models = Object.keys(draft.models ?? {});
  for (const [name, rule] of Object.entries(draft.portfolios ?? {})) {
    const waits =
      draft.models &&
      models.length === 0 &&
      rule?.name &&
      registries.portfolios.get(rule.name)?.needsForecast((rule.params ?? {}) as never);
    if (waits) error(`portfolio "${name}" needs forecasts, but there is no model`, ['portfolios', name], 'name one under "models"');
  }
  const forecast = Object.values(draft.portfolios ?? {}).map(
    (rule) => !rule?.name || registries.portfolios.get(rule.name)?.needsForecast((rule.params ?? {}) as never),
  );
  if (draft.null && !forecast.some(Boolean)) {
    const remedy = 'take it out, or name a portfolio that decides from forecasts, such as top-k';
    error('no portfolio decides from forecasts, so there are none to permute', ['null'], remedy);
  }
  if (models.length > 0 && draft.factors?.length === 0) {
    error('models need factors to learn from, but there are none', ['models'], 'name some under "factors", such as [ close ]');
  }

  if (screened(draft, registries) && draft.factors?.length === 0) {
    error('a screen needs factors to choose from, but there are none', ['screen'], 'name some under "factors", such as [ alpha158 ]');
  }

  const seen = new Set<string>();
  draft.factors?.forEach((factor, index) => {
    if (factor?.name === undefined) return;
    if (seen.has(factor.name))
      error(`the factor "${factor.name}" stands twice`, ['factors', index], 'take one out, or give it another name');
    seen.add(factor.name);
  });

  const steps = (draft.preprocess ?? []).map((step, index) => {
    const transform = step?.name === undefined ? undefined : registries.transforms.get(step.name);
    if (!transform || !step?.name || !step.params) return undefined;
    const params = step.params as Readonly<Record<string, unknown>>;
    return { name: step.name, index, params, transform, fitted: isFitted(transform, params) };
  });
  const known = steps.filter((step) => step !== undefined);
  const first = known.find(({ fitted }) => fitted);
  const late = first && known.find(({ fitted, index }) => !fitted && index > first.index);
  if (late && known.length === steps.length) {
    const order = [...known.filter(({ fitted }) => !fitted), ...known.filter(({ fitted }) => fitted)].map(({ name }) => name);
    const message = `"${late.name}" works on whole planes and cannot follow "${first.name}", which is fitted on each training part`;
    error(message, ['preprocess', late.index], `the order that works is ${order.join(', ')}`);
  }
  const chain = known.flatMap(({ transform, params }) => (isFitted(transform, params) ? [{ transform, params }] : []));
  for (const { name, index, transform, params } of known) {
    const formulas = isFitted(transform, params) ? [] : (transform.reads?.(params) ?? []);
    for (const formula of formulas) {
      const parsed = parseFormula(formula);
      if (parsed.ok) continue;
      for (const { message, remedy = '' } of parsed.problems) error(`"${formula}": ${message}`, ['preprocess', index, name], remedy);
    }
  }
  const leaving = known.find(({ transform, params }) => isFitted(transform, params) && transform.leavesOut);
  for (const [name, model] of Object.entries(draft.models ?? {})) {
    if (!leaving || !model?.name || registries.models.get(model.name)?.per(model.params as never) !== 'asset') continue;
    const message = `"${leaving.name}" leaves assets out of training, but model "${name}" is one for each asset`;
    error(message, ['preprocess', leaving.index], 'set its per to pooled, or leave the assets out of the universe');
  }
  const per = scalingPer(chain);
  if (!per.ok) for (const { message, remedy = '' } of per.problems) error(message, ['preprocess'], remedy);

  problems.push(...checkTrading(draft, { place }));
  return problems;
}
