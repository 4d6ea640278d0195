import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { madeUpPanel } from '../../test-support/madeUpPanel.js';
import { withMadeUpFields } from '../../test-support/withMadeUpFields.js';
import { cut, select } from '../calendar/index.js';
import type { Factor } from '../factors/Factor.js';
import { linesOf } from '../factors/linesOf.js';
import type { Panel } from '../panel/index.js';
import { stream } from '../random/index.js';
import { evaluate } from './evaluate.js';
import type { Formula } from './Formula.js';
import { parseFormula } from './parseFormula.js';
import { vocabulary } from './vocabulary.js';

const { operators, factors } = vocabulary;
const bytes = (plane: Float64Array) =>
  createHash('sha256')
    .update(new Uint8Array(plane.buffer, plane.byteOffset, plane.byteLength))
    .digest('hex')
    .slice(0, 16);
const plane = (formula: Formula, of: Panel) => evaluate([formula], of)[0]!;
function parsed(text: string): Formula {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(result.problems[0]!.message);
  return result.value;
}

/** Every operator on fields that let it have a value everywhere, its parameters at 4. */
const ofOperators = [...operators].map(([name, { series, params }]) => {
  const args = [...series.map((_, i) => ['close', 'volume / 10000'][i]!), ...Object.keys(params.properties).map(() => '4')];
  return [name, parsed(`${name}(${args.join(', ')})`), operators.get(name)!.version] as const;
});
const defaultsOf = ({ params }: Factor): Record<string, number> =>
  Object.fromEntries(Object.entries(params.properties).map(([key, field]) => [key, (field as { default: number }).default]));
/** Every line of every factor at its defaults. */
const ofFactors = [...factors].flatMap(([name, factor]) =>
  [...linesOf(factor, defaultsOf(factor)).keys()].map((line) => {
    const text = line === '' ? name : `${name}.${line}`;
    return [text, parsed(text), factor.version] as const;
  }),
);
const panel = withMadeUpFields(
  madeUpPanel(6, 420),
  [...ofOperators, ...ofFactors].flatMap(([, { reads }]) => reads),
);
const T = panel.sessions.length;

test('no two operators of the same arity share a sign', () => {
  const signs = [...operators.values()].flatMap(({ symbol, series }) => (symbol ? [`${series.length} ${symbol.text}`] : []));
  expect(new Set(signs).size).toBe(signs.length);
});

describe.each([...ofOperators, ...ofFactors])('%s', (_, formula) => {
  const whole = plane(formula, panel);

  test('does not change when the future does', () => {
    const random = stream(5, 'truncation');
    for (let trial = 0; trial < 8; trial++) {
      const known = 1 + random.integer(T - 1);
      const past = cut(panel, { to: panel.sessions[known - 1]! });
      const wanted = panel.assets.flatMap((_, n) => [...whole.subarray(n * T, n * T + known)]);
      expect(bytes(plane(formula, past))).toBe(bytes(Float64Array.from(wanted)));
    }
  });

  test('is missing until its lookback has passed, and no longer', () => {
    for (let n = 0; n < panel.assets.length; n++) {
      expect([...whole.subarray(n * T, n * T + formula.lookback)].every(Number.isNaN)).toBe(true);
      expect([...whole.subarray(n * T + formula.lookback, (n + 1) * T)].every(Number.isFinite)).toBe(true);
    }
  });

  test('does not depend on the order of the assets', () => {
    const order = [3, 0, 5, 1, 4, 2];
    const wanted = order.flatMap((n) => [...whole.subarray(n * T, (n + 1) * T)]);
    const shuffled = select(
      panel,
      order.map((n) => panel.assets[n]!),
    );
    expect(bytes(plane(formula, shuffled))).toBe(bytes(Float64Array.from(wanted)));
  });

  test('gets over a gap in its fields', () => {
    const fields = new Map([...panel.fields].map(([name, values]) => [name, values.slice()]));
    for (const values of fields.values()) values[40] = NaN;
    const gapped = plane(formula, { ...panel, fields });
    const after = 41 + formula.lookback;
    expect([...gapped.subarray(after, T)]).toEqual([...whole.subarray(after, T)]);
  });
});

test.each([...factors])('%s says itself how far its formula looks back', (name, factor) => {
  const defaults = defaultsOf(factor);
  const [main] = linesOf(factor, defaults).values();
  if (factor.lookback) expect(factor.lookback(defaults)).toBe(parsed(name).lookback);
  expect(parsed(main!).text).toBe(parsed(name).text);
});

test('bytes change only where the version does', () => {
  const digests = Object.fromEntries(
    [...ofOperators, ...ofFactors].map(([name, formula, version]) => [`${name} v${version}`, bytes(plane(formula, panel))]),
  );
  expect(digests).toMatchInlineSnapshot(`
    {
      "abs v1": "cb6f0cadc3556851",
      "accruals v1": "30675c6dddfa3ba8",
      "add v1": "d42b0e5e2bef49ce",
      "administration_expense_ratio v1": "1206114638577efe",
      "asset_growth v1": "c198bd6d31a3a90d",
      "at_least v1": "382b6ee79c32c7da",
      "at_most v1": "a597ae42529bbbf9",
      "book_to_price v1": "2982c5632b106ec4",
      "book_value_per_share_growth v1": "1b7def14d2c41c5b",
      "cash_cycle v1": "567a621405c71e87",
      "cash_flow_to_enterprise_value v1": "77a38f447ea70322",
      "cash_flow_to_liabilities v1": "5b99abe67df44f7c",
      "cash_flow_to_price v1": "25b3dfc5a1ea07c0",
      "cash_margin v1": "27e386df9e1bfd3c",
      "cash_ratio v1": "fb0db8c12aeb55ee",
      "cash_return_on_assets v1": "1141b9792a865a26",
      "cash_to_profit v1": "49989de3f440a680",
      "current_asset_ratio v1": "c2fe9cc83758c7a3",
      "current_ratio v1": "8b71e4fdf9349f7d",
      "debt_to_assets v1": "047aa27b9c906881",
      "debt_to_equity v1": "95265ddcadadc21c",
      "delay v1": "661368be55195069",
      "delta v1": "23e96eb5811ec32a",
      "divide v1": "8986adc8652389cc",
      "dividend_yield v1": "aff64af5a0a6603e",
      "earnings_per_share_growth v1": "8bf88cc12d243ba8",
      "earnings_to_price v1": "0b77fa2a3bd4c723",
      "ebitda_margin v1": "21904dd416b95024",
      "enterprise_value_to_ebitda v1": "f1a837b6d1a1c39f",
      "equity_growth v1": "46b49533bd901795",
      "fixed_asset_ratio v1": "14740f4bad853a74",
      "free_cash_flow_to_price v1": "54ec7c7c2ffc526c",
      "greater_than v1": "382b6ee79c32c7da",
      "gross_margin v1": "604f6759bcd38f74",
      "gross_profit_growth v1": "e8c82365a0fafaad",
      "gross_profitability v1": "6130a3e643595994",
      "intangible_asset_ratio v1": "e02b46a496e44dbe",
      "interest_cover v1": "74d2f49e6b2a3110",
      "inventory_turnover_ratio v1": "9a601ae852f2ff7e",
      "less_than v1": "a597ae42529bbbf9",
      "log v1": "cc85f830ae9cf000",
      "log_float_market_value v1": "57a154a71638897f",
      "log_market_value v1": "fa747a795aed5c3f",
      "log_total_assets v1": "eb128835fd3e2990",
      "max v1": "3dd83c0995909730",
      "mean v1": "b06f1c2f62c9407a",
      "min v1": "0f5481da74644f25",
      "momentum v1": "16e2c9a663a6a59d",
      "moving_average_gap v1": "236fca691b1d055c",
      "multiply v1": "46c985fdd89038ab",
      "negate v1": "bbdf721d0629b45a",
      "net_debt_to_equity v1": "7926853ab86981a1",
      "net_margin v1": "e6f29e9e1fb72cd2",
      "net_profit_growth v1": "9db57d6f1508086f",
      "operating_cash_flow_growth v1": "5b94798b57d2e684",
      "operating_margin v1": "713d60fa495a49c2",
      "operating_profit_growth v1": "7350024b007b89df",
      "operating_profitability v1": "38dd491bf9557274",
      "positive v1": "cb6f0cadc3556851",
      "quick_ratio v1": "da934a5be0dabf44",
      "rank v1": "dfad524df7ab69e3",
      "relative_volume v1": "beca4e6a566cafe4",
      "return_on_assets v1": "aa7b94079ae77727",
      "return_on_capital_employed v1": "ac1d97de3c90d5bf",
      "return_on_equity v1": "2611fcd11811364c",
      "revenue_growth v1": "1f7c15576e759de1",
      "reversal v1": "ef8a1cc7e493e893",
      "sales_to_enterprise_value v1": "6eb58e5701788743",
      "sales_to_price v1": "37ba389ad02a7e31",
      "selling_expense_ratio v1": "d8fa00fc8567fa48",
      "share_growth v1": "9243649eaa0ddef9",
      "sign v1": "5e606ae78d49a82b",
      "std v1": "2976ad64b8e1fd1e",
      "subtract v1": "4abf645e1edf52e4",
      "sum v1": "8316bdc6997f7194",
      "tangible_assets_liabilities v1": "7a466c9a954b4034",
      "tangible_assets_net_liabilities v1": "f63c2324520f2bd8",
      "tangible_book_to_price v1": "de23ce06a2d9b77a",
      "turnover_of_current_assets v1": "1132033772871986",
      "turnover_of_fixed_assets v1": "9ce31b40584a5ca5",
      "turnover_of_overall_assets v1": "5a0a180589e661fc",
      "turnover_ratio_of_account_payable v1": "5ae3f6cb3d871380",
      "turnover_ratio_of_receivable v1": "dc46155c6fb5bf28",
      "volatility v1": "a66d055a3bda6853",
    }
  `);
});
