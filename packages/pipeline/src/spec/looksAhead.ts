import type { Diagnostic } from '@foliograph/core';
import type { LoadedSpec } from './LoadedSpec.js';

/** A warning for each transform of a spec that looks at later sessions, at its place. */
export const looksAhead = ({ spec, registries, place }: LoadedSpec): readonly Diagnostic[] =>
  spec.preprocess.flatMap(({ name, params }, index): Diagnostic[] =>
    registries.transforms.get(name)!.looksAhead?.(params as never)
      ? [
          {
            severity: 'warning',
            message: `"${name}" looks at later sessions, the test’s where its sample holds them: nobody can trade so`,
            place: place(['preprocess', index, name]),
            remedy: 'keep it to repeat what a paper did; else leave fit out, and use carry for interpolate',
          },
        ]
      : [],
  );
