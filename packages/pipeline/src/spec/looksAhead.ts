import type { Diagnostic } from '@foliograph/core';
import type { LoadedSpec } from './LoadedSpec.js';

/** A warning for each transform of a spec that looks at later sessions, and for forecasts that do, at its place. */
export function looksAhead({ spec, registries, place }: LoadedSpec): readonly Diagnostic[] {
  const warning = (name: string, what: string, path: readonly (string | number)[], remedy: string): Diagnostic => ({
    severity: 'warning',
    message: `"${name}" looks at later sessions${what}: nobody can trade so`,
    place: place([...path, name]),
    remedy,
  });
  const ahead = spec.preprocess.flatMap(({ name, params }, index): Diagnostic[] =>
    registries.transforms.get(name)!.looksAhead?.(params as never)
      ? [
          warning(
            name,
            ', the test’s where its sample holds them',
            ['preprocess', index],
            'keep it to repeat what a paper did; else leave fit out, and use carry for interpolate',
          ),
        ]
      : [],
  );
  const { forecast } = spec.backtest;
  if (!forecast || !registries.forecasts.get(forecast.name)!.looksAhead) return ahead;
  return [
    ...ahead,
    warning(
      forecast.name,
      ' than it decides at',
      ['backtest', 'forecast'],
      'keep it to repeat what a paper did; iterated is its honest twin',
    ),
  ];
}
