import { expect, test } from 'vitest';
import { type Forecaster, makeDataset } from '../dataset/index.js';
import { topK } from '../portfolios/index.js';
import { stream } from '../random/index.js';
import { decide, forecastServer, openDecider, orderLedger, simulate, stepBacktest } from './index.js';

const [N, T, window] = [7, 60, 3];
const random = stream(4, 'market');
const close = new Float64Array(N * T);
for (let n = 0; n < N; n++) for (let t = 0, price = 10; t < T; t++) close[n * T + t] = price *= 1 + (random.uniform() - 0.5) / 10;
// Asset 2 has a gap: a window with it is not whole.
close[2 * T + 20] = NaN;
const days = Array.from({ length: T }, (_, t) => new Date(Date.UTC(2024, 0, 1 + t)).toISOString().slice(0, 10));
const panel = {
  assets: Array.from({ length: N }, (_, n) => `A${n}`),
  sessions: days,
  calendar: 'daily',
  fields: new Map([['close', close]]),
} as const;
const dataset = makeDataset({
  assets: panel.assets,
  sessions: days,
  features: ['close'],
  planes: [close],
  labels: new Float64Array(N * T),
});

/** Forecasts the mean of its window times the asset's number, and counts its calls. */
function meanForecaster() {
  const calls: number[] = [];
  const forecaster: Forecaster = {
    features: ['close'],
    window,
    async forecast(windows, owners, count, out) {
      calls.push(count);
      for (let i = 0; i < count; i++) {
        let sum = 0;
        for (let w = 0; w < window; w++) sum += windows[i * window + w]!;
        out[i] = (sum / window) * (1 + owners[i]! / 100);
      }
    },
    close: async () => {},
  };
  return { forecaster, calls };
}
const toReturn = (forecast: number, price: number) => forecast / price - 1;
const sessions = Int32Array.from({ length: 11 }, (_, d) => 5 * d + 4);
const rule = { panel, price: 'close', portfolio: topK, params: { k: 2 }, random: () => stream(1) };
const terms = { assets: panel.assets, marks: close, fills: close, first: 4, last: T - 1, lag: 1, capital: 1000, costs: { bps: 10 } };

async function stepped(ahead: number) {
  const { forecaster, calls } = meanForecaster();
  const ledger = orderLedger();
  const equity: number[] = [];
  const server = forecastServer(dataset, forecaster, { batch: 16 });
  for await (const step of stepBacktest({ ...terms, rule, sessions, served: { server, toReturn, ahead } }, ledger))
    equity.push(step.equity);
  return { equity, calls, orders: ledger.orders() };
}

test('a strategy that is stepped from day to day is the batch backtest of its forecasts, to the bit, however many are served at once', async () => {
  const { forecaster } = meanForecaster();
  const plane = new Float64Array(N * T).fill(NaN);
  await forecastServer(dataset, forecaster)(
    Int32Array.from({ length: T }, (_, t) => t),
    plane,
  );
  const forecast = plane.map((value, i) => toReturn(value, close[i]!));
  const batch = simulate({ ...terms, targets: decide({ ...rule, sessions, forecast }) });
  expect(batch.equity.some((equity) => equity !== 1000)).toBe(true);
  for (const ahead of [1, 3, 100]) {
    const { equity, orders } = await stepped(ahead);
    expect(Float64Array.from(equity)).toEqual(batch.equity);
    expect(orders.session.length).toBeGreaterThan(20);
  }
});

test('forecasts are served for deciding sessions alone, so many of them at once, in batches', async () => {
  // 11 decisions of 7 assets, each with a whole window: the gap lies between two decisions.
  expect((await stepped(1)).calls).toEqual(Array.from({ length: 11 }, () => 7));
  expect((await stepped(100)).calls).toEqual([16, 16, 16, 16, 13]);
});

test('a window that is not whole gives no forecast', async () => {
  const { forecaster } = meanForecaster();
  const plane = new Float64Array(N * T).fill(NaN);
  await forecastServer(dataset, forecaster)([1, 19, 20, 22, 23], plane);
  expect([1, 19, 20, 22, 23].map((t) => Number.isFinite(plane[2 * T + t]))).toEqual([false, true, false, false, true]);
});

test('a model of other features than the dataset has is refused', () => {
  const { forecaster } = meanForecaster();
  expect(() => forecastServer(dataset, { ...forecaster, features: ['open'] })).toThrow('features of the model');
  expect(() => openDecider(rule)).toThrow('needs a forecast');
});
