import { choice, conventionSet, day, fraction, integer, list, number, optional, params, path, registry, text } from '@foliograph/core';
import type { MemberSet } from './Registries.js';
import { sweepFrame } from './sweepFrame.js';

const member = (set: MemberSet, description: string) => ({
  type: 'object',
  'x-member': set,
  description,
});
const variants = (noun: string, values: object, rest: { description: string; default: Record<string, unknown>; 'x-list-of'?: string }) => ({
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
    description:
      'Modules of your own, files or packages, whose exports can be chosen like what is built in: sources, factors, models, portfolio rules, stages and others.',
  }),
  seeds: {
    ...list(integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description: 'A seed.' }), {
      minItems: 1,
      default: [0],
      description:
        'How often each model that draws random numbers is trained: a number n, for the seeds 0 to n − 1, a range such as 0..19, or a list of seeds.',
    }),
    uniqueItems: true,
    'x-range': true,
    'x-expected': 'a number of seeds above 0, a range such as 0..19 or a list of seeds',
  },
  data: {
    description: 'What the experiment knows of markets.',
    ...params({
      root: optional(path({ description: 'Folder that no file read may lie outside of.' })),
      prices: optional(member('sources', 'Where prices come from; needed where there are models or portfolios.')),
      adjustment: optional(
        member(
          'adjustments',
          'How the prices are adjusted for splits and dividends; what is claimed is checked. Sources that know it need it not.',
        ),
      ),
      market: optional(member('markets', 'Where the assets are traded: price limits, deadlines of statements.')),
      sessions: optional(
        member(
          'sources',
          "A dated series whose days are the exchange's sessions, such as an index; the days of the prices where left out.",
        ),
      ),
      missing: { ...member('gaps', 'What is done where an asset has no bar or trading was suspended.'), default: { mask: {} } },
      membership: optional(
        member('sources', 'Membership spells of an index: asset, start and end (the first day out, blank while still in).'),
      ),
      sectors: optional(member('sources', "Each asset's sector: asset and sector, with start and end where it changed.")),
      fundamentals: variants(
        'statements',
        params({
          from: member('sources', 'Rows of asset, period_end, published and values.'),
          yearToDate: list(text({ description: 'A field.' }), {
            default: [],
            description: "Fields that grow from the fiscal year's start; each also gives the field NAME_ttm, of the last twelve months.",
          }),
          percent: list(text({ description: 'A field.' }), { default: [], description: 'Fields in per cent: they become fractions.' }),
          fiscalYearEnd: integer({ minimum: 1, maximum: 12, default: 12, description: "The fiscal year's last month." }),
          maxAge: integer({ minimum: 1, default: 550, description: 'Days after the end of its period that a value is used at most.' }),
        }),
        {
          default: {},
          description: 'Financial statements, by names of your own; their fields are known from the session after publication.',
        },
      ),
      series: variants('series', member('sources', 'One dated series.'), {
        default: {},
        description:
          'Dated series, such as exchange rates, that every asset has as a field of that name: at each session the last value known.',
      }),
      maxJump: number({
        minimum: 0,
        default: 0.45,
        description: 'Largest move of the close from one bar to the next, as a fraction, before a warning; 0 looks for none.',
      }),
      calendar: choice(['daily', 'weekly', 'monthly'], {
        default: 'daily',
        description: 'Sessions of the panel: each day, the last day up to each Friday, or the last day of each month.',
      }),
      from: optional(day({ description: 'First day of data that is used.' })),
      to: optional(day({ description: 'Last day of data that is used.' })),
      benchmarks: variants('benchmark', member('sources', 'Prices of one benchmark.'), {
        description: 'Prices that strategies are compared with, by names of your own; alpha, beta and their like are against the first.',
        default: {},
      }),
      riskFree: optional({ ...member('sources', 'Annual risk-free yield, quoted or one number.'), 'x-number-as': 'constant.value' }),
    }),
  },
  universe: {
    ...member('universes', 'Assets that may be held: all of the data, a list, or the members of an index by date.'),
    default: { all: {} },
    'x-list-as': 'list.assets',
  },
  eligible: list(member('eligibilities', 'A rule of eligibility.'), {
    default: [],
    description: 'Rules by which assets of the universe may be held, in order, each from what is known at the close of a session.',
  }),
  factors: list(
    { type: 'object', 'x-factor': true, description: 'A factor by name, { name: { parameters } }, a formula, or { own_name: "formula" }.' },
    { default: [], description: 'What models see of each asset and session.' },
  ),
  preprocess: list(member('transforms', 'A transform.'), { default: [], description: 'Transforms of the factors, in order.' }),
  screen: { ...member('screens', 'Choice among the factors by their merit on the training part of each fold.'), default: { none: {} } },
  target: optional(member('targets', 'What models learn to forecast; needed where there are models or portfolios.')),
  split: optional(member('splits', 'How sessions are divided into training and test; needed where there are models or portfolios.')),
  engine: { ...member('engines', 'What trains models; auto takes the fastest that this machine has.'), default: { auto: {} } },
  models: variants('model', member('models', 'A model.'), { default: {}, description: 'Models to train, by names of your own.' }),
  portfolios: variants('portfolio', member('portfolios', 'A portfolio rule.'), {
    default: {},
    description: 'Portfolio rules to test, by names of your own.',
  }),
  backtest: section(
    {
      capital: number({ exclusiveMinimum: 0, default: 1e6, description: 'Money at the first decision.' }),
      forecast: optional(member('forecasts', 'Where portfolios have forecasts from; what is stored of every session where left out.')),
      rebalance: choice(['every', 'weekly', 'monthly', 'never', 'on-signal'], {
        default: 'every',
        description:
          'How often portfolios decide, where their rule does not say: at every session, once a week or month, once, or at every session but trading only where the target has become another.',
      }),
      interval: optional(
        integer({ minimum: 1, description: 'Every how manieth of these decisions is made, the first among them; 1 where left out.' }),
      ),
      tranches: optional(
        integer({
          minimum: 1,
          description:
            'Equal parts of the capital that begin at one decision after another and each take turns to decide; 1 where left out.',
        }),
      ),
      execution: section(
        {
          lag: {
            ...list(integer({ minimum: 0, description: 'Sessions from a decision to its execution.' }), {
              minItems: 1,
              default: [1],
              description:
                'Sessions from a decision to its execution; 0 trades at the price it decided on. A list tests each; models learn what the first can earn.',
            }),
            uniqueItems: true,
            'x-single': true,
          },
          price: choice(['close', 'open'], { default: 'close', description: 'Price at which orders are filled.' }),
          volumeShare: optional(
            fraction({
              exclusiveMinimum: 0,
              description:
                'Largest part of the volume of its session that an order may be of, prices and volume being adjusted alike; any where left out.',
            }),
          ),
          lot: optional(
            number({
              exclusiveMinimum: 0,
              description:
                'Units that orders are whole multiples of, except those that close a holding; any number of units where left out.',
            }),
          ),
          unfilled: optional(
            choice(['cancel', 'carry'], {
              description:
                'What becomes of orders that the volume, a price limit, a suspension or the want of a price keeps from being filled: they end, as where left out, or stand until the next decision.',
            }),
          ),
        },
        'How decisions become trades.',
      ),
      costs: variants(
        'cost',
        section(
          {
            bps: number({ minimum: 0, default: 0, description: 'Fee in hundredths of a per cent of traded value.' }),
            perShare: optional(number({ minimum: 0, description: 'Fee for each unit, in money, on top.' })),
            minimum: optional(number({ minimum: 0, description: 'Least fee of an order, in money; duties are no part of it.' })),
            buyDuty: optional(number({ minimum: 0, description: 'Duty on buys, in hundredths of a per cent of traded value, on top.' })),
            sellDuty: optional(
              number({
                minimum: 0,
                description: 'Duty on sales, such as a stamp duty, in hundredths of a per cent of traded value, on top.',
              }),
            ),
            slippage: optional(
              number({
                minimum: 0,
                exclusiveMaximum: 10_000,
                description: 'How much worse than the quoted price orders are filled, in hundredths of a per cent of it.',
              }),
            ),
            borrow: optional(
              fraction({ minimum: 0, description: 'Fee of borrowing what is sold short, a year, as a fraction of its value.' }),
            ),
          },
          'Costs of trading.',
        ),
        {
          default: { none: {} },
          description: 'Costs to test under, by names of your own; a list of numbers stands for costs of so many bps.',
          'x-list-of': 'bps',
        },
      ),
      interest: optional(
        fraction({ minimum: 0, description: 'Interest on cash, a year, as a fraction; paid where cash is borrowed. None where left out.' }),
      ),
      delisting: optional({
        ...params({
          after: integer({
            minimum: 1,
            default: 20,
            description:
              'Sessions in a row without a price after which a holding counts as delisted; those that the source says trading was suspended on are no part of them.',
          }),
          recovery: fraction({ minimum: 0, default: 1, description: 'Part of its last price that it is taken out at.' }),
        }),
        description: 'How holdings whose price ends are taken out; where left out they are held on at their last price.',
      }),
      compare: optional(
        list(choice(['same-rule', 'one-over-n'], { description: 'A benchmark.' }), {
          description:
            'Benchmarks of the same universe, costs and execution: equal weights at the same decisions, and equal weights bought once and held.',
        }),
      ),
    },
    'How portfolios are traded.',
  ),
  stages: variants(
    'stage',
    params({
      run: member('stages', 'A stage of your own, from a plugin.'),
      needs: list(
        text({ description: 'A stage, as the plan names it, or one part of its output: panel, panel#close.arrow, backtest:best.' }),
        {
          default: [],
          description: 'What it reads of the stages before it.',
        },
      ),
    }),
    { default: {}, description: 'Stages of your own, by names of your own, run after those that they need.' },
  ),
  metrics: section(
    {
      convention: choice([...registry(conventionSet).keys()], {
        default: 'standard',
        description: 'How figures are computed where the field has more than one way.',
      }),
      spans: optional({
        ...params({
          months: integer({ minimum: 1, default: 36, description: 'Months of a span.' }),
          from: {
            ...text({ description: 'The month that the first begins with.', pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])$` }),
            'x-expected': 'a month, such as 2003-03',
          },
        }),
        description: 'The spans that Sharpe ratio and return to risk are told of; three calendar years where left out.',
      }),
    },
    'How figures are computed.',
  ),
  null: optional({
    ...params({ portfolios: integer({ minimum: 1, maximum: 1e6, default: 1000, description: 'How many are drawn.' }) }),
    description:
      'Random portfolios that each strategy with forecasts is compared with: the same rule, calendar and costs on forecasts whose asset labels are permuted.',
  }),
  sweep: sweepFrame,
  report: optional({
    ...list({ type: 'string', 'x-choice': 'sections' }, { description: 'Sections of the report, in order; all where left out.' }),
    uniqueItems: true,
  }),
});
