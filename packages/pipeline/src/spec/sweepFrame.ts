import { anything, integer, list, optional, params, text } from '@foliograph/core';
import type { Choice } from './Spec.js';

/** The section `sweep` after its defaults were filled in. */
export interface SweepFields {
  /** The figure that trials are ranked by. */
  readonly by: string;
  /** The strategy whose figure it is; the first where absent. */
  readonly of?: string;
  readonly grid: Readonly<Record<string, readonly unknown[]>>;
  readonly random?: { readonly trials: number; readonly of: Readonly<Record<string, Choice>> };
  readonly list: readonly Readonly<Record<string, unknown>>[];
}

const paths = (values: object, description: string) => ({ type: 'object', additionalProperties: values, description });

/** How the section `sweep` is written. */
export const sweepFrame = optional({
  ...params({
    by: text({
      default: 'sharpe',
      description: 'The figure that trials are ranked by: one of the test, such as sharpe, or validation. and a measure of accuracy.',
    }),
    of: optional(text({ description: 'The strategy whose figure it is, as results name it; the first where left out.' })),
    grid: {
      ...paths(
        list(anything({ description: 'A value.' }), { minItems: 1, description: 'Values that are tried, one after the other.' }),
        'Values by the path of keys that they are laid over, such as models.lstm.lstm.layers; every combination is a trial.',
      ),
      default: {},
    },
    random: optional({
      ...params({
        trials: integer({ minimum: 1, description: 'How often all paths are drawn.' }),
        of: paths(
          { type: 'object', 'x-member': 'distributions', 'x-list-as': 'choice.values', description: 'What values are drawn from.' },
          'Distributions by the path of keys that what is drawn is laid over; a list stands for a choice among its items.',
        ),
      }),
      description: "Trials drawn at random from the spec's seed; the same whatever their number.",
    }),
    list: list(paths(anything({ description: 'A value.' }), 'One trial: values by the paths of keys that they are laid over.'), {
      default: [],
      description: 'Trials that are written out.',
    }),
  }),
  description:
    'Trials of this spec with other values, which `folio sweep` runs side by side; where several ways are given, every combination.',
});
