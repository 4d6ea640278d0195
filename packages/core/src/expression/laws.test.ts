import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { madeUpPanel } from '../../test-support/madeUpPanel.js';
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
const panel = madeUpPanel(6, 420);
const T = panel.sessions.length;
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
      "add v1": "d42b0e5e2bef49ce",
      "at_least v1": "382b6ee79c32c7da",
      "at_most v1": "a597ae42529bbbf9",
      "delay v1": "661368be55195069",
      "delta v1": "23e96eb5811ec32a",
      "divide v1": "8986adc8652389cc",
      "greater_than v1": "382b6ee79c32c7da",
      "less_than v1": "a597ae42529bbbf9",
      "log v1": "cc85f830ae9cf000",
      "max v1": "3dd83c0995909730",
      "mean v1": "b06f1c2f62c9407a",
      "min v1": "0f5481da74644f25",
      "momentum v1": "16e2c9a663a6a59d",
      "moving_average_gap v1": "236fca691b1d055c",
      "multiply v1": "46c985fdd89038ab",
      "negate v1": "bbdf721d0629b45a",
      "rank v1": "dfad524df7ab69e3",
      "relative_volume v1": "beca4e6a566cafe4",
      "reversal v1": "ef8a1cc7e493e893",
      "sign v1": "5e606ae78d49a82b",
      "std v1": "e6e1f5e8c68ae9d1",
      "subtract v1": "4abf645e1edf52e4",
      "sum v1": "8316bdc6997f7194",
      "volatility v1": "6ee802d1670d79d4",
    }
  `);
});
