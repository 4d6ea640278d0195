import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluate, factorSets, type Panel, parseFormula } from '@foliograph/core';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../packages/core/test-support/readCsv.js';

const { FOLIO_GOLDEN: golden, FOLIO_DATA: data } = process.env;
const given = Boolean(golden && data);
const reference = given ? readCsv(join(golden!, 'alpha158.csv')) : new Map<string, string[]>();
const written = given ? readExpressions(join(golden!, 'alpha158-expressions.csv')) : [];
const assets = [...new Set(reference.get('instrument') ?? [])];
const panels = new Map(assets.map((asset) => [asset, readBars(asset)]));
/** The inputs of the reference were float32. */
const within = (wanted: number) => Math.max(1e-5, 1e-3 * Math.abs(wanted));

/** Bars of one asset scaled by adjusted close over close, volume as traded, and the typical price for the volume-weighted one. */
function readBars(asset: string): Panel {
  const columns = readCsv(join(data!, 'us12', `${asset}.csv`));
  const column = (name: string) => Float64Array.from(columns.get(name)!, (cell) => (cell === '' ? NaN : Number(cell)));
  const ratio = column('adj_close').map((adjusted, t) => adjusted / column('close')[t]!);
  const [open, high, low, close] = ['open', 'high', 'low', 'close'].map((name) => {
    const raw = column(name);
    return raw.map((price, t) => price * ratio[t]!);
  }) as [Float64Array, Float64Array, Float64Array, Float64Array];
  const vwap = close.map((price, t) => (high[t]! + low[t]! + price) / 3);
  const fields = new Map(Object.entries({ open, high, low, close, vwap, volume: column('volume') }));
  return { assets: [asset], sessions: columns.get('date')!, calendar: 'daily', fields };
}

function readExpressions(file: string): [name: string, expression: string][] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  return lines.map((line) => {
    const at = line.indexOf(',');
    return [line.slice(0, at), line.slice(at + 1).replace(/^"|"$/g, '')];
  });
}

function formulaOf(text: string) {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problems[0]?.message}`);
  return parsed.value;
}

describe.skipIf(!given)('Alpha158 as Qlib computes it (skipped where FOLIO_GOLDEN or FOLIO_DATA is unset)', () => {
  test('the set holds the features of the reference in its order, each with the formula of Qlib', () => {
    const ours = factorSets.alpha158.factors();
    const columns = [...reference.keys()].slice(2);
    expect(ours.map(({ name }) => name)).toEqual(columns);
    expect(ours.map(({ name, formula }) => [name, formulaOf(formula).text])).toEqual(
      written.map(([name, expression]) => [name, formulaOf(expression).text]),
    );
  });

  test.each(assets)('every feature of %s on every day of the reference', (asset) => {
    const panel = panels.get(asset)!;
    const planes = evaluate(
      written.map(([, expression]) => formulaOf(expression)),
      panel,
    );
    const at = new Map(panel.sessions.map((session, t) => [session, t]));
    const wrong: string[] = [];
    let compared = 0;
    reference.get('datetime')!.forEach((day, row) => {
      if (reference.get('instrument')![row] !== asset) return;
      written.forEach(([name], k) => {
        const cell = reference.get(name)![row]!;
        const got = planes[k]![at.get(day)!]!;
        const wanted = cell === '' || cell === 'nan' ? NaN : Number(cell);
        compared++;
        const agrees = Number.isNaN(wanted) ? Number.isNaN(got) : Math.abs(got - wanted) <= within(wanted);
        if (!agrees) wrong.push(`${name} on ${day}: ${got}, not ${wanted}`);
      });
    });
    expect(compared).toBeGreaterThanOrEqual(written.length);
    expect(wrong).toEqual([]);
  });
});
