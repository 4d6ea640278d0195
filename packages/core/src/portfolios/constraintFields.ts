import { choice, fraction, integer, list, number, optional, params, text } from '../schema/index.js';

const limits = params({
  minWeight: optional(number({ description: 'Least weight of an asset that the rule chooses; below 0 it may be sold short.' })),
  maxWeight: optional(number({ description: 'Largest weight of an asset.' })),
  group: optional(text({ description: 'A field that divides assets into groups, such as sector; for min-group and max-group.' })),
  minGroup: optional(number({ description: 'Least sum of the weights of a group.' })),
  maxGroup: optional(number({ description: 'Largest sum of the weights of a group.' })),
  minNet: optional(number({ description: 'Least sum of all weights.' })),
  maxNet: optional(number({ description: 'Largest sum of all weights.' })),
  maxGross: optional(number({ exclusiveMinimum: 0, description: 'Largest sum of absolute weights.' })),
  maxTurnover: optional(
    number({ minimum: 0, description: 'Largest sum of absolute changes of what is held, from the second decision on.' }),
  ),
  cash: optional(fraction({ minimum: 0, maximum: 1, description: 'Least share of equity kept as cash.' })),
});

const constraints = optional({
  ...limits,
  description:
    'What the weights keep to. A rule that optimises does so within it; the weights of any other are brought to the nearest that keep to it.',
});

const chain = <const V extends string>(steps: readonly V[]) =>
  optional(
    list(choice(steps, { description: 'What is done instead.' }), {
      description:
        'What is done, in order, where no weights keep to the constraints: each use is noted. Where left out, or all fail, what is held is kept.',
    }),
  );

/** Parameters that every rule has. */
export const constraintFields = { constraints, fallback: chain(['equal-weight', 'hold']) };

/** The same of a rule that estimates a covariance, which it can fall back on. */
export const optimisedFields = { constraints, fallback: chain(['min-variance', 'equal-weight', 'hold']) };

/** How a rule may choose its assets before it weighs them. */
export const selectionFields = {
  preselect: optional(
    integer({ minimum: 1, description: 'How many assets it chooses among: those with the highest forecasts; all where left out.' }),
  ),
};
