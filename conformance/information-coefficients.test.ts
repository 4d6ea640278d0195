import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Association,
  assetCoefficients,
  evaluate,
  informationCoefficients,
  type Plane,
  parseFormula,
  quantileGroups,
  quantileReturns,
  summariseCoefficients,
  targetSet,
} from '@foliograph/core';
import { expect, test } from 'vitest';
import { readCsv } from '../packages/core/test-support/readCsv.js';

interface Horizon {
  readonly rankICMean: number;
  readonly rankICStd: number;
  readonly days: number;
  readonly rankICFirst10: readonly number[];
  readonly icDates: readonly string[];
  readonly pearsonICMean: number;
  readonly quantileMeanReturnDemeaned: readonly number[];
}

/** Daily information coefficients, quantile returns and coefficients by asset; made by alphalens and pandas on closes of `ftse`. */
interface Reference {
  readonly start: string;
  readonly end: string;
  readonly assets: readonly string[];
  readonly factors: readonly ({
    readonly name: string;
    readonly perAsset: Readonly<Record<string, { readonly ic: number; readonly n: number; readonly t: number }>>;
  } & Readonly<Record<`h${number}`, Horizon>>)[];
}

const { FOLIO_GOLDEN: golden, FOLIO_DATA: data } = process.env;
const reference: Reference | undefined =
  golden && data ? JSON.parse(readFileSync(join(golden, 'information-coefficients.json'), 'utf8')) : undefined;

/** What the names stand for; the number is the window. */
const formulas: Readonly<Record<string, (window: number) => string>> = {
  momentum: (window) => `close / delay(close, ${window}) - 1`,
  reversal: (window) => `-(close / delay(close, ${window}) - 1)`,
  volatility: (window) => `std(close / delay(close, 1) - 1, ${window})`,
};

function closesOf({ start, end, assets }: Reference) {
  const file = readCsv(join(data!, 'ftse', 'close.csv'));
  const rows = [...file.get('date')!.entries()].filter(([, day]) => day >= start && day <= end);
  const sessions = rows.map(([, day]) => day);
  const close = Float64Array.from(assets.flatMap((asset) => rows.map(([row]) => Number(file.get(asset)![row]))));
  return { assets, sessions, calendar: 'daily', fields: new Map([['close', close]]) } as const;
}

const panel = reference && closesOf(reference);
const shape = { assets: panel?.assets.length ?? 0, sessions: panel?.sessions.length ?? 0 };

function planeOf(name: string): Plane {
  const [kind = '', window] = name.split('-');
  const parsed = parseFormula(formulas[kind]!(Number(window)));
  if (!parsed.ok) throw new Error(parsed.problems[0]!.message);
  return evaluate([parsed.value], panel!)[0]!;
}

const returnsOver = (horizon: number) => targetSet.forwardReturn.label(panel!.fields.get('close')!, shape, { horizon, scale: 'none' }, 0);
const near = (ours: number, theirs: number) => expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-9);

if (!reference) test('information-coefficients.json agrees', ({ skip }) => skip('FOLIO_GOLDEN or FOLIO_DATA is not set'));

const horizons = (reference?.factors ?? []).flatMap((factor) =>
  Object.keys(factor).flatMap((key) =>
    /^h\d+$/.test(key) ? [[factor.name, Number(key.slice(1)), factor[key as `h${number}`]!] as const] : [],
  ),
);

test.each(horizons)('%s over %d sessions: coefficients by session and returns by quantile', (name, horizon, expected) => {
  const [factor, returns] = [planeOf(name), returnsOver(horizon)];
  const by = (method: Association) => informationCoefficients(factor, returns, { ...shape, method });
  const ranked = by('spearman');
  const { count, mean, deviation } = summariseCoefficients(ranked);
  expect(count).toBe(expected.days);
  near(mean, expected.rankICMean);
  near(deviation, expected.rankICStd);
  near(summariseCoefficients(by('pearson')).mean, expected.pearsonICMean);
  const first = [...ranked.entries()].filter(([, ic]) => !Number.isNaN(ic)).slice(0, expected.icDates.length);
  expect(first.map(([t]) => panel!.sessions[t])).toEqual(expected.icDates);
  first.forEach(([, ic], i) => {
    near(ic, expected.rankICFirst10[i]!);
  });
  const count5 = { ...shape, count: expected.quantileMeanReturnDemeaned.length };
  const known = factor.map((value, i) => (Number.isNaN(returns[i]!) ? NaN : value));
  const { means } = quantileReturns(quantileGroups(known, count5), returns, count5);
  expected.quantileMeanReturnDemeaned.forEach((theirs, q) => {
    near(means[q]!, theirs);
  });
});

test.each(reference?.factors ?? [])('$name: the coefficient of each asset over time with its t', ({ name, perAsset }) => {
  const tests = assetCoefficients(planeOf(name), returnsOver(1), { ...shape, method: 'pearson' });
  expect(Object.keys(perAsset)).toEqual(panel!.assets);
  panel!.assets.forEach((asset, n) => {
    const { count, correlation, t } = tests[n]!;
    expect(count).toBe(perAsset[asset]!.n);
    near(correlation, perAsset[asset]!.ic);
    near(t, perAsset[asset]!.t);
  });
});
