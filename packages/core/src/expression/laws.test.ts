import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { madeUpPanel } from '../../test-support/madeUpPanel.js';
import { cut, select } from '../calendar/index.js';
import type { Factor } from '../factors/Factor.js';
import { linesOf } from '../factors/linesOf.js';
import type { Panel } from '../panel/index.js';
import { stream } from '../random/index.js';
import type { Expression } from './Expression.js';
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
  if (!result.ok) throw new Error(`${text}: ${result.problems[0]!.message}`);
  return result.value;
}

/** What the arguments of operators are by their names: series that let them have a value everywhere. */
const args: Readonly<Record<string, string>> = {
  x: 'close',
  a: 'close',
  y: 'volume / 10000',
  b: 'volume / 10000',
  by: 'volume / 10000',
  group: 'floor(volume / 800000)',
  condition: 'volume',
  high: 'high',
  low: 'low',
};
/** Operators that would have no value or always the same one with those. */
const apart: Readonly<Record<string, string>> = {
  power: 'power(close, volume / 1000000)',
  exp: 'exp(close / 100)',
  clip: 'clip(close, 99, 101)',
  and: 'close > open & volume > 1000000',
  or: 'close > open | volume > 1000000',
  not: 'not(close > open)',
  if: 'if(close > open, close, volume)',
  count: 'count(close > open, 4)',
  winsorize: 'winsorize(close, 1)',
  present: 'present(close, 1)',
};
const parameter = (field: object) => ('maximum' in field && Number(field.maximum) < 4 ? '0.25' : '4');
const ofOperators = [...operators].map(([name, { series, params, version }]) => {
  const needed = (params.required ?? []).map((key) => parameter(params.properties[key]!));
  const formula = parsed(apart[name] ?? `${name}(${[...series.map((word) => args[word]!), ...needed].join(', ')})`);
  return [name, formula, version] as const;
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
const all = [...ofOperators, ...ofFactors];

/** A panel with every field that some member reads; fields that are no bars wander from 100 too. */
function panelOf(assets: number, sessions: number): Panel {
  const panel = madeUpPanel(assets, sessions);
  const fields = new Map(panel.fields);
  for (const name of new Set(all.flatMap(([, { reads }]) => reads))) {
    if (fields.has(name)) continue;
    const random = stream(8, name);
    const values = new Float64Array(assets * sessions).fill(100);
    for (let i = 0; i < values.length; i++) if (i % sessions > 0) values[i] = values[i - 1]! * (1 + 0.02 * random.normal());
    fields.set(name, values);
  }
  return { ...panel, fields };
}
const panel = panelOf(6, 420);
const T = panel.sessions.length;

/** How the operators of a formula remember beyond its lookback. */
function memoryOf(node: Expression): 'none' | 'fading' | 'lasting' {
  if (node.type !== 'call') return 'none';
  const all = [node.operator.memory ?? 'none', ...node.inputs.map(memoryOf)];
  return all.includes('lasting') ? 'lasting' : all.includes('fading') ? 'fading' : 'none';
}
/** Holds where two series are one but for rounding, measured by the largest value. */
function expectAlike(got: Float64Array, wanted: Float64Array, share = 1e-9): void {
  const size = wanted.reduce((most, v) => Math.max(most, Number.isFinite(v) ? Math.abs(v) : 0), 0);
  const worst = got.findIndex((v, t) => !(Math.abs(v - wanted[t]!) <= share * size) && !(Number.isNaN(v) && Number.isNaN(wanted[t]!)));
  expect(worst < 0 ? 'alike' : `session ${worst}: ${got[worst]}, not ${wanted[worst]}`).toBe('alike');
}

test('no two operators of the same arity share a sign', () => {
  const signs = [...operators.values()].flatMap(({ symbol, series }) => (symbol ? [`${series.length} ${symbol.text}`] : []));
  expect(new Set(signs).size).toBe(signs.length);
});

describe.each(all)('%s', (_, formula) => {
  const whole = plane(formula, panel);
  const memory = memoryOf(formula.root);

  test('does not change when the future does', () => {
    const random = stream(5, 'truncation');
    for (let trial = 0; trial < 8; trial++) {
      const known = 1 + random.integer(T - 1);
      const past = cut(panel, { to: panel.sessions[known - 1]! });
      const wanted = panel.assets.flatMap((_, n) => [...whole.subarray(n * T, n * T + known)]);
      expect(bytes(plane(formula, past))).toBe(bytes(Float64Array.from(wanted)));
    }
  });

  test('is missing until its lookback has passed', () => {
    for (let n = 0; n < panel.assets.length; n++) {
      expect([...whole.subarray(n * T, n * T + formula.lookback)].every(Number.isNaN)).toBe(true);
    }
    expect([...whole].some(Number.isFinite)).toBe(true);
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

  test.each([NaN, Infinity, 1e15])('gets over %d in its fields', (odd) => {
    const fields = new Map([...panel.fields].map(([name, values]) => [name, values.slice()]));
    for (const values of fields.values()) values[40] = odd;
    const got = plane(formula, { ...panel, fields }).subarray(41 + formula.lookback, T);
    const wanted = whole.subarray(41 + formula.lookback, T);
    if (memory === 'none') expectAlike(got, wanted);
    else expect([...got].filter(Number.isFinite).length).toBeGreaterThanOrEqual([...wanted].filter(Number.isFinite).length * 0.9);
  });
});

describe.each(all.filter(([name, { root }]) => memoryOf(root) !== 'lasting' && !factors.get(name.split('.')[0]!)?.fromStart))(
  '%s',
  (_, formula) => {
    test('does not change when the data begin later', () => {
      const long = panelOf(2, 2400);
      const late = cut(long, { from: long.sessions[150]! });
      const last = (values: Float64Array) => values.slice(-100);
      expectAlike(last(plane(formula, late)), last(plane(formula, long)), memoryOf(formula.root) === 'none' ? 1e-9 : 1e-6);
    });
  },
);

test.each(ofOperators)('%s has a value as soon as its lookback has passed', (_, formula) => {
  const values = plane(formula, panel);
  for (let n = 0; n < panel.assets.length; n++) {
    expect([...values.subarray(n * T + formula.lookback, (n + 1) * T)].every(Number.isFinite)).toBe(true);
  }
});

test.each([...factors])('%s says itself how far its formula looks back', (name, factor) => {
  const defaults = defaultsOf(factor);
  const [main] = linesOf(factor, defaults).values();
  if (factor.lookback) expect(factor.lookback(defaults)).toBe(parsed(name).lookback);
  expect(parsed(main!).text).toBe(parsed(name).text);
});

test('bytes change only where the version does', async () => {
  const digests = all.map(([name, formula, version]) => `${name} v${version} ${bytes(plane(formula, panel))}\n`);
  await expect(digests.join('')).toMatchFileSnapshot('digests.txt');
});
