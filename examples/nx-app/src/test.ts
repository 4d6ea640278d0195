import assert from 'node:assert/strict';
import { test } from 'node:test';
import { score } from './score.js';

test('of assets that go on rising and falling, last session’s return says all of the next', () => {
  const growth = [1.02, 1.01, 0.99, 0.98];
  const T = 20;
  const close = Float64Array.from({ length: growth.length * T }, (_, i) => (growth[Math.floor(i / T)] ?? 1) ** (i % T));
  const sessions = Array.from({ length: T }, (_, t) => new Date(Date.UTC(2024, 0, 1 + t)).toISOString().slice(0, 10));
  const panel = { assets: ['A', 'B', 'C', 'D'], sessions, calendar: 'daily' as const, fields: new Map([['close', close]]) };
  const { mean, sessions: count } = score('close / delay(close, 1) - 1', panel);
  assert.equal(count, T - 2);
  assert.ok(Math.abs(mean - 1) < 1e-12);
});
