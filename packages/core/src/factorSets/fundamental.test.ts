import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readStatements } from '../../test-support/readStatements.js';
import { evaluate, parseFormula } from '../expression/index.js';
import type { Panel } from '../panel/index.js';
import { asOf, trailingTwelve } from '../statements/index.js';
import { availableFactors } from './availableFactors.js';
import { fundamental } from './fundamental.js';

/**
 * The company AAA reports half-years from the fiscal year's start on. 2022 is restated on 2023-10-10 (profit 36 to 30, equity 220 to 214),
 * 2023 is a loss and published on 2024-06-28, two months late. BBB has negative equity, net cash, and neither revenue nor liabilities.
 */
const statements = readStatements(fileURLToPath(new URL('../../../../test-fixtures/statements/fundamentals.csv', import.meta.url)));
const flows = [
  'revenue',
  'cost_of_goods',
  'operating_profit',
  'net_profit',
  'ebit',
  'ebitda',
  'interest_expense',
  'operating_cash_flow',
  'capital_expenditure',
  'dividends_per_share',
  'selling_expense',
  'administration_expense',
];
/** After the half-year of 2023, after the restatement, after the deadline of 2023 that nobody kept, and after its publication. */
const sessions = ['2023-09-01', '2023-10-11', '2024-05-02', '2024-07-01'];
const told = { assets: ['AAA', 'BBB'], sessions };
const panel: Panel = {
  ...told,
  calendar: 'daily',
  fields: new Map([
    ['raw_close', Float64Array.of(50, 40, 45, 25, 5, 5, 5, 5)],
    ...asOf(statements, told),
    ...[...asOf(statements, told, { yearsAgo: 1 })].map(([field, plane]) => [`${field}_prior`, plane] as const),
    ...flows.flatMap((field) => [
      [`${field}_ttm`, trailingTwelve(statements, told, { field })] as const,
      [`${field}_ttm_prior`, trailingTwelve(statements, told, { field, yearsAgo: 1 })] as const,
    ]),
  ]),
};
const valuesOf = (formula: string): number[] => {
  const parsed = parseFormula(formula);
  if (!parsed.ok) throw new Error(parsed.problems[0]!.message);
  return [...evaluate([parsed.value], panel)[0]!];
};

// Market value: 50 · 10, 40 · 10, 45 · 10, 25 · 12. Twelve months to June 2023 = half-year 2023 + 2022 − half-year 2022, of profit 16 + 36 − 14 = 38, restated 32.
const worked: Readonly<Record<string, readonly number[]>> = {
  earnings_to_price: [38 / 500, 32 / 400, 32 / 450, -20 / 300],
  book_to_price: [232 / 500, 232 / 400, 232 / 450, 186 / 300],
  sales_to_price: [260 / 500, 260 / 400, 260 / 450, 250 / 300],
  cash_flow_to_price: [42 / 500, 42 / 400, 42 / 450, 9 / 300],
  free_cash_flow_to_price: [25 / 500, 25 / 400, 25 / 450, -5 / 300],
  dividend_yield: [0.8 / 50, 0.8 / 40, 0.8 / 45, 0.2 / 25],
  tangible_book_to_price: [192 / 500, 192 / 400, 192 / 450, 148 / 300],
  enterprise_value_to_ebitda: [580 / 69, 480 / 69, 530 / 69, NaN],
  sales_to_enterprise_value: [260 / 580, 260 / 480, 260 / 530, 250 / 400],
  cash_flow_to_enterprise_value: [42 / 580, 42 / 480, 42 / 530, 9 / 400],
  return_on_equity: [38 / 216, 32 / 216, 32 / 216, -20 / 200],
  return_on_assets: [38 / 440, 32 / 440, 32 / 440, -20 / 450],
  return_on_capital_employed: [54 / 330, 54 / 330, 54 / 330, -8 / 330],
  gross_margin: [110 / 260, 110 / 260, 110 / 260, 75 / 250],
  operating_margin: [52 / 260, 52 / 260, 52 / 260, -10 / 250],
  net_margin: [38 / 260, 32 / 260, 32 / 260, -20 / 250],
  ebitda_margin: [69 / 260, 69 / 260, 69 / 260, -2 / 250],
  gross_profitability: [110 / 480, 110 / 480, 110 / 480, 75 / 460],
  operating_profitability: [52 / 232, 52 / 232, 52 / 232, -10 / 186],
  cash_return_on_assets: [42 / 440, 42 / 440, 42 / 440, 9 / 450],
  cash_margin: [42 / 260, 42 / 260, 42 / 260, 9 / 250],
  cash_to_profit: [42 / 38, 42 / 32, 42 / 32, NaN],
  accruals: [-4 / 440, -10 / 440, -10 / 440, -29 / 450],
  selling_expense_ratio: [17 / 260, 17 / 260, 17 / 260, 18 / 250],
  administration_expense_ratio: [21 / 260, 21 / 260, 21 / 260, 24 / 250],
  revenue_growth: [260 / 220 - 1, 260 / 220 - 1, 260 / 220 - 1, 250 / 240 - 1],
  gross_profit_growth: [110 / 90 - 1, 110 / 90 - 1, 110 / 90 - 1, 75 / 100 - 1],
  operating_profit_growth: [52 / 45 - 1, 52 / 45 - 1, 52 / 45 - 1, -10 / 50 - 1],
  net_profit_growth: [38 / 32 - 1, 0, 0, -20 / 30 - 1],
  earnings_per_share_growth: [38 / 32 - 1, 0, 0, -20 / 12 / 3 - 1],
  operating_cash_flow_growth: [42 / 34 - 1, 42 / 34 - 1, 42 / 34 - 1, 9 / 40 - 1],
  equity_growth: [232 / 200 - 1, 232 / 200 - 1, 232 / 200 - 1, 186 / 214 - 1],
  asset_growth: [480 / 400 - 1, 480 / 400 - 1, 480 / 400 - 1, 460 / 440 - 1],
  book_value_per_share_growth: [232 / 200 - 1, 232 / 200 - 1, 232 / 200 - 1, 15.5 / 21.4 - 1],
  turnover_ratio_of_receivable: [260 / 52, 260 / 52, 260 / 52, 250 / 56],
  turnover_ratio_of_account_payable: [150 / 30, 150 / 30, 150 / 30, 175 / 30],
  inventory_turnover_ratio: [150 / 35, 150 / 35, 150 / 35, 175 / 40],
  turnover_of_current_assets: [260 / 175, 260 / 175, 260 / 175, 250 / 175],
  turnover_of_fixed_assets: [260 / 195, 260 / 195, 260 / 195, 250 / 205],
  turnover_of_overall_assets: [260 / 440, 260 / 440, 260 / 440, 250 / 450],
  cash_cycle: [73 + 365 / 30, 73 + 365 / 30, 73 + 365 / 30, 365 * (56 / 250 + 10 / 175)],
  current_ratio: [190 / 120, 190 / 120, 190 / 120, 170 / 130],
  quick_ratio: [150 / 120, 150 / 120, 150 / 120, 124 / 130],
  cash_ratio: [30 / 120, 30 / 120, 30 / 120, 20 / 130],
  debt_to_equity: [248 / 232, 248 / 232, 248 / 232, 274 / 186],
  debt_to_assets: [248 / 480, 248 / 480, 248 / 480, 274 / 460],
  interest_cover: [54 / 6, 54 / 6, 54 / 6, -8 / 6],
  cash_flow_to_liabilities: [42 / 248, 42 / 248, 42 / 248, 9 / 274],
  net_debt_to_equity: [80 / 232, 80 / 232, 80 / 232, 100 / 186],
  tangible_assets_liabilities: [192 / 248, 192 / 248, 192 / 248, 148 / 274],
  tangible_assets_net_liabilities: [192 / 80, 192 / 80, 192 / 80, 148 / 100],
  log_market_value: [500, 400, 450, 300].map(Math.log),
  log_float_market_value: [300, 240, 270, 200].map(Math.log),
  log_total_assets: [480, 480, 480, 460].map(Math.log),
  fixed_asset_ratio: [210 / 480, 210 / 480, 210 / 480, 220 / 460],
  intangible_asset_ratio: [40 / 480, 40 / 480, 40 / 480, 38 / 460],
  current_asset_ratio: [190 / 480, 190 / 480, 190 / 480, 170 / 460],
  share_growth: [0, 0, 0, 12 / 10 - 1],
};

test('there are 58 fundamental factors, each of them worked by hand', () => {
  expect(fundamental.factors().map(({ name }) => name)).toEqual(Object.keys(worked));
  expect(new Set(Object.keys(worked)).size).toBe(58);
});

test.each(fundamental.factors())(
  '$name is of what was known: restated from the restatement on, and of 2023 only once published',
  ({ name, formula }) => {
    const got = valuesOf(formula).slice(0, sessions.length);
    worked[name]!.forEach((wanted, t) => {
      if (Number.isNaN(wanted)) expect(got[t]).toBeNaN();
      else expect(got[t]).toBeCloseTo(wanted, 12);
    });
  },
);

test.each([
  ['earnings_to_price', -5 / 20],
  ['book_to_price', -2 / 20],
  ['dividend_yield', 0],
  ['sales_to_enterprise_value', NaN],
  ['operating_profitability', NaN],
  ['operating_margin', NaN],
  ['cash_to_profit', NaN],
  ['current_ratio', NaN],
  ['debt_to_equity', NaN],
  ['debt_to_assets', 0],
  ['interest_cover', NaN],
  ['net_debt_to_equity', NaN],
  ['tangible_assets_net_liabilities', NaN],
  ['return_on_assets', NaN],
  ['asset_growth', NaN],
])('a company with negative equity, net cash, no revenue and no year before has as its %s %d', (name, wanted) => {
  expect(valuesOf(name)[sessions.length]).toEqual(wanted);
});

test('a factor whose fields the data lack is left out with their names, or read as a vendor gives it', () => {
  const fields = ['close', 'net_profit', 'net_profit_ttm', 'revenue_ttm', 'pb_mrq', 'reported_turnover_ratio_of_receivable'];
  const { available, unavailable } = availableFactors(fundamental, fields);
  expect(available).toEqual([
    { name: 'book_to_price', formula: '1 / pb_mrq' },
    { name: 'net_margin', formula: 'net_profit_ttm / positive(revenue_ttm)' },
    { name: 'turnover_ratio_of_receivable', formula: 'reported_turnover_ratio_of_receivable' },
  ]);
  expect(unavailable).toHaveLength(55);
  expect(unavailable.find(({ name }) => name === 'earnings_to_price')!.missing).toEqual(['raw_close', 'shares']);
});
