import { type Diagnostic, isFitted, parseFormula, type Result } from '@foliograph/core';
import type { Facts, PanelFacts } from '../plan/index.js';
import type { LoadedSpec, Registries } from '../spec/index.js';

/** The facts that templates are unrolled from, or every mistake of the spec that only the data could show, each with its place. */
export function checkFacts(loaded: LoadedSpec, facts: PanelFacts, registries: Registries): Result<Facts> {
  const { spec, place } = loaded;
  const { splits, models, portfolios } = registries;
  const problems: Diagnostic[] = [];
  const error = (message: string, path: readonly (string | number)[], remedy?: string) =>
    problems.push({ severity: 'error', message, place: place(path), ...(remedy ? { remedy } : {}) });

  for (const name of facts.absent)
    error(
      `the data hold no prices of "${name}"`,
      [
        'universe',
        'list',
        'assets',
        registries.universes
          .get(spec.universe.name)!
          .names(spec.universe.params as never)
          .indexOf(name),
      ],
      'take it out of the universe or give its file',
    );
  if (facts.sessions.length === 0) {
    error('the data hold no session between `from` and `to`', ['data']);
    return { ok: false, problems };
  }
  const has = (field: string) => facts.fields.includes(field);
  const known = `the source gives ${facts.fields.join(', ')}`;
  spec.factors.forEach(({ name, formula }, index) => {
    const parsed = parseFormula(formula);
    if (!parsed.ok) return;
    for (const field of parsed.value.reads)
      if (!has(field)) error(`factor "${name}" reads the field "${field}", which the source does not give`, ['factors', index], known);
    if (parsed.value.lookback >= facts.sessions.length) {
      error(`factor "${name}" looks back ${parsed.value.lookback} sessions, but the data hold ${facts.sessions.length}`, [
        'factors',
        index,
      ]);
    }
  });
  spec.preprocess.forEach(({ name, params }, index) => {
    const transform = registries.transforms.get(name)!;
    for (const formula of isFitted(transform, params as never) ? [] : (transform.reads?.(params as never) ?? [])) {
      const parsed = parseFormula(formula);
      for (const field of parsed.ok ? parsed.value.reads : [])
        if (!has(field)) error(`"${name}" reads the field "${field}", which the source does not give`, ['preprocess', index, name], known);
    }
  });
  for (const field of new Set(['close', spec.backtest.execution.price])) {
    if (!has(field)) error(`a backtest needs the field "${field}", which the source does not give`, ['data', 'prices'], known);
  }
  const { price, volumeShare } = spec.backtest.execution;
  if (spec.split && !has(price))
    error(`orders are filled at the ${price}, which the source does not give`, ['backtest', 'execution', 'price'], known);
  if (spec.split && volumeShare !== undefined && !has('volume')) {
    const message = 'volume-share needs the field "volume", which the source does not give';
    error(message, ['backtest', 'execution', 'volume-share'], known);
  }
  for (const [name, choice] of Object.entries(spec.portfolios)) {
    for (const field of portfolios.get(choice.name)!.reads?.(choice.params) ?? [])
      if (!has(field)) error(`portfolio "${name}" reads the field "${field}", which the source does not give`, ['portfolios', name], known);
  }
  const folds = foldsOf();
  if (folds.length > 0) {
    const first = folds[0]!;
    spec.eligible.forEach(({ name, params }, k) => {
      const { asOf } = params as { readonly asOf?: string };
      const begins = facts.sessions[first.testFrom]!;
      if (asOf !== undefined && begins < asOf) {
        const message = `the test begins on ${begins}, before "${name}" chooses its assets on ${asOf}: they would be known from the future`;
        error(message, ['eligible', k, name, 'as-of'], 'begin the test on that day or later, or choose earlier');
      }
    });
    for (const [name, choice] of Object.entries(spec.models)) {
      const window = models.get(choice.name)!.window(choice.params);
      if (window > first.trainTo - first.trainFrom) {
        error(
          `model "${name}" looks at ${window} sessions, but only ${first.trainTo - first.trainFrom + 1} lie in the training part`,
          ['models', name],
          'shorten the window or begin the data earlier',
        );
      }
    }
    for (const [name, choice] of Object.entries(spec.portfolios)) {
      const history = portfolios.get(choice.name)!.history(choice.params);
      if (history > first.testFrom + 1)
        error(`portfolio "${name}" looks back ${history} sessions, but the test begins after ${first.testFrom + 1}`, ['portfolios', name]);
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { ...facts, folds } };

  function foldsOf() {
    if (!spec.split) return [];
    try {
      return splits.get(spec.split.name)!.folds(facts.sessions, spec.split.params);
    } catch (mistake) {
      if (!(mistake instanceof RangeError)) throw mistake;
      error(mistake.message, ['split', spec.split.name]);
      return [];
    }
  }
}
