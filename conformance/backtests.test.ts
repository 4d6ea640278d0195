import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { backtest } from '@foliograph/core';
import { expect, test } from 'vitest';
import { readCloses } from '../packages/core/test-support/readCloses.js';

/** Orders to target weights at the close, one cash account, proportional fees; made by vectorbt on the adjusted closes of `us12`. */
interface Case {
  readonly name: string;
  readonly assets: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly feeRate: number;
  readonly initialCash: number;
  readonly rebalance: readonly { readonly date: string; readonly weights: readonly number[] }[];
  readonly value: readonly number[];
  readonly orders: number;
  readonly fees: number;
}

const { FOLIO_GOLDEN: golden, FOLIO_DATA: data } = process.env;
const cases: Case[] = golden && data ? JSON.parse(readFileSync(join(golden, 'backtests.json'), 'utf8')) : [];

if (cases.length === 0) test('backtests.json agrees', ({ skip }) => skip('FOLIO_GOLDEN or FOLIO_DATA is not set'));

test.each(cases)('$name: equity within 1e-6 on every session, and the same orders and fees', (reference) => {
  const { assets, sessions, fields } = readCloses(join(data!, 'us12'), reference.assets, 'adj_close');
  const close = fields.get('close')!;
  const result = backtest({
    assets,
    marks: close,
    fills: close,
    first: sessions.findIndex((session) => session >= reference.start),
    last: sessions.findLastIndex((session) => session <= reference.end),
    targets: {
      sessions: Int32Array.from(reference.rebalance, ({ date }) => sessions.indexOf(date)),
      weights: Float64Array.from(reference.rebalance.flatMap(({ weights }) => weights)),
      notes: [],
    },
    lag: 0,
    capital: reference.initialCash,
    costs: { bps: reference.feeRate * 1e4 },
  });
  expect(result.equity).toHaveLength(reference.value.length);
  const worst = reference.value.reduce((error, value, t) => Math.max(error, Math.abs(result.equity[t]! / value - 1)), 0);
  expect(worst).toBeLessThanOrEqual(1e-6);
  expect(result.orders.session).toHaveLength(reference.orders);
  expect(Math.abs(result.fees - reference.fees)).toBeLessThanOrEqual(1e-6 * reference.fees);
});
