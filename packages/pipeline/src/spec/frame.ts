import { choice, day, integer, list, number, optional, params, path, text } from '@foliograph/core';
import type { MemberSet } from './Registries.js';

const member = (set: MemberSet, description: string) => ({
  type: 'object',
  'x-member': set,
  description,
});
const variants = (noun: string, values: object, rest: { description: string; default: Record<string, unknown> }) => ({
  ...rest,
  type: 'object',
  additionalProperties: values,
  'x-variants': noun,
});
const section = (fields: Parameters<typeof params>[0], description: string) => ({ ...params(fields), description, default: {} });

/** The sections of a spec; members in it are opaque here and checked with schemas of their own. */
export const frame = params({
  extends: optional(text({ description: 'Another spec, over which this one is laid.' })),
  name: {
    ...text({
      description: 'Name of the experiment, as results and the report show it.',
      pattern: String.raw`^[\p{L}\p{N}][\p{L}\p{N}._-]*$`,
    }),
    'x-expected': 'made of letters, digits, ".", "_" and "-"',
  },
  seed: integer({
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    default: 0,
    description: 'Where all random numbers of the experiment come from.',
  }),
  plugins: list(path({ description: 'A JavaScript module.' }), {
    default: [],
    description: 'Modules of your own whose exports are sources; data can come from them as from those built in.',
  }),
  seeds: integer({ minimum: 1, default: 1, description: 'How many times each learned model is trained, with seeds of its own.' }),
  data: {
    description: 'What the experiment knows of markets.',
    ...params({
      prices: member('sources', 'Where prices come from.'),
      calendar: choice(['daily', 'weekly', 'monthly'], {
        default: 'daily',
        description: 'Sessions of the panel: each day, the last day up to each Friday, or the last day of each month.',
      }),
      from: optional(day({ description: 'First day of data that is used.' })),
      to: optional(day({ description: 'Last day of data that is used.' })),
      benchmarks: variants('benchmark', member('sources', 'Prices of one benchmark.'), {
        description: 'Prices that strategies are compared with, by names of your own.',
        default: {},
      }),
      riskFree: optional(member('sources', 'Annual risk-free yield.')),
    }),
  },
  universe: {
    type: ['string', 'array'],
    pattern: '^all$',
    items: text({ description: 'An asset.' }),
    minItems: 1,
    uniqueItems: true,
    default: 'all',
    description: 'Assets that may be held: all of the data, or a list.',
    'x-expected': '"all" or a list of assets',
  },
  factors: list(
    { type: 'object', 'x-factor': true, description: 'A factor by name, { name: { parameters } }, a formula, or { own_name: "formula" }.' },
    { default: [], description: 'What models see of each asset and session.' },
  ),
  preprocess: list(member('transforms', 'A transform.'), { default: [], description: 'Transforms of the factors, in order.' }),
  screen: choice(['none'], { default: 'none', description: 'Choice among the factors by their merit on the training part.' }),
  target: member('targets', 'What models learn to forecast.'),
  split: member('splits', 'How sessions are divided into training and test.'),
  models: variants('model', member('models', 'A model.'), { default: {}, description: 'Models to train, by names of your own.' }),
  portfolios: variants('portfolio', member('portfolios', 'A portfolio rule.'), {
    default: {},
    description: 'Portfolio rules to test, by names of your own.',
  }),
  backtest: section(
    {
      capital: number({ exclusiveMinimum: 0, default: 1e6, description: 'Money at the first decision.' }),
      rebalance: choice(['every', 'weekly', 'monthly', 'never'], {
        default: 'every',
        description: 'How often portfolios decide, where their rule does not say: at every session, once a week or month, or once.',
      }),
      execution: section(
        {
          lag: integer({
            minimum: 0,
            default: 1,
            description: 'Sessions from a decision to its execution; 0 trades at the price it decided on.',
          }),
          price: choice(['close', 'open'], { default: 'close', description: 'Price at which orders are filled.' }),
        },
        'How decisions become trades.',
      ),
      costs: variants(
        'cost',
        section(
          { bps: number({ minimum: 0, default: 0, description: 'Fee in hundredths of a per cent of traded value.' }) },
          'Costs of trading.',
        ),
        { default: { none: {} }, description: 'Costs to test under, by names of your own.' },
      ),
    },
    'How portfolios are traded.',
  ),
  metrics: section(
    {
      convention: choice(['standard', 'liu'], {
        default: 'standard',
        description: 'How figures are computed where the field has more than one way.',
      }),
    },
    'How figures are computed.',
  ),
  report: optional({
    ...list({ type: 'string', 'x-choice': 'sections' }, { description: 'Sections of the report, in order; all where left out.' }),
    uniqueItems: true,
  }),
});
