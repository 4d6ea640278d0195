import { type Diagnostic, isFitted } from '@foliograph/core';
import type { Draft } from './Draft.js';
import type { LoadedSpec } from './LoadedSpec.js';
import type { Registries } from './Registries.js';

/** Mistakes between the forecasts that portfolios decide from and the rest of a spec: what goes on from bars that it makes up needs factors that can be computed on them, and a forecast that says what the next bar is. */
export function checkForecast(draft: Draft, { place }: Pick<LoadedSpec, 'place'>, registries: Registries): readonly Diagnostic[] {
  const { name, params = {} } = draft.backtest?.forecast ?? {};
  const source = name === undefined ? undefined : registries.forecasts.get(name);
  if (!source?.ahead || source.looksAhead) return [];
  const error = (message: string, path: readonly (string | number)[], remedy: string): Diagnostic => ({
    ...{ severity: 'error', message, place: place(path), remedy },
  });
  const ahead = (draft.preprocess ?? []).flatMap((step, index): Diagnostic[] => {
    const transform = step?.name === undefined ? undefined : registries.transforms.get(step.name);
    if (!transform || !step?.params || isFitted(transform, step.params as never) || !transform.looksAhead?.(step.params as never))
      return [];
    const message = `"${step.name}" looks at all sessions, so it cannot go on over the ${source.ahead!(params as never)} that "${name}" makes up`;
    return [error(message, ['preprocess', index, step.name!], 'leave fit out, and use carry for interpolate')];
  });
  const target = draft.target?.name === undefined ? undefined : registries.targets.get(draft.target.name);
  const aim = draft.target?.params as never;
  if (!target || !aim || (target.reach(aim, 0) === 1 && target.atReach?.(aim) !== false)) return ahead;
  const message = `"${name}" goes on from the price that the next session is forecast to have, which the target "${draft.target!.name}" does not say`;
  return [...ahead, error(message, ['target'], 'choose next-price or forward-return with a horizon of 1, or leave forecast out')];
}
