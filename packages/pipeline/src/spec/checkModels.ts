import type { Diagnostic } from '@foliograph/core';
import type { Draft } from './Draft.js';
import type { LoadedSpec } from './LoadedSpec.js';
import type { Registries } from './Registries.js';
import { screened } from './screened.js';

/** Mistakes between models and the rest of a spec, as far as they can be seen without data. */
export function checkModels(draft: Draft, { place }: Pick<LoadedSpec, 'place'>, registries: Registries): readonly Diagnostic[] {
  const forecast = draft.backtest?.forecast?.name;
  const serves = forecast !== undefined && registries.forecasts.get(forecast)?.serves;
  return Object.entries(draft.models ?? {}).flatMap(([name, choice]): Diagnostic[] => {
    const model = choice?.name === undefined ? undefined : registries.models.get(choice.name);
    if (!model || !choice?.params) return [];
    const error = (message: string, remedy: string, path: readonly string[] = ['models', name]): Diagnostic => ({
      ...{ severity: 'error', message, place: place(path), remedy },
    });
    const bySector = model.per(choice.params as never) === 'sector' && draft.data && !draft.data.sectors;
    const bound = serves && model.batchBound;
    const mixed = model.warmStart?.(choice.params as never) && screened(draft, registries);
    return [
      ...(bySector
        ? [error(`model "${name}" is one for each sector, but data does not say the sectors`, 'name their table under data: sectors')]
        : []),
      ...(bound
        ? [
            error(
              `model "${name}" cannot be served within a backtest: the last bit of its forecasts hangs on how many are made at once`,
              'set forecast to stored, or leave the model out',
              ['backtest', 'forecast'],
            ),
          ]
        : []),
      ...(mixed
        ? [
            error(
              `model "${name}" begins with the weights of the fold before, which a screen may have given other factors`,
              'leave out warm-start, or the screen',
            ),
          ]
        : []),
    ];
  });
}
