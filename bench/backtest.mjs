// @ts-check
// Weekly top-50 over the American index: money and figures, the full ledger, many random portfolios, and forecasts of a frozen model served inside.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { median } from './measure.mjs';

const self = fileURLToPath(import.meta.url);
const core = () => import('../packages/core/dist/index.js');

/** @typedef {{ assets: string[], T: number, prices: Float64Array, ranks: Float64Array }} Market */

/** Closes of us500, missing where there are none, and each asset's return of 20 sessions to rank by; made up where the data are not there. @returns {Promise<Market & { name: string }>} */
async function market() {
  const data = process.env.FOLIO_DATA;
  const file = data && join(data, 'us500', 'daily.parquet');
  const { assets, T, prices, name } = file && existsSync(file) ? await closes(file) : await madeUp(604, 3272);
  const ranks = prices.map((price, i) => (i % T >= 20 ? price / (prices[i - 20] ?? NaN) : NaN));
  return { assets, T, prices, ranks, name };
}

/** @param {string} file */
async function closes(file) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const list = async (/** @type {string} */ column) =>
    (await connection.runAndReadAll(`SELECT DISTINCT ${column}::VARCHAR AS x FROM '${file}' ORDER BY x`)).getRows().flat().map(String);
  const [assets, days] = [await list('ticker'), await list('date')];
  const T = days.length;
  const [n, t] = [new Map(assets.map((asset, i) => [asset, i])), new Map(days.map((day, i) => [day, i]))];
  const prices = new Float64Array(new SharedArrayBuffer(8 * assets.length * T)).fill(NaN);
  const rows = await connection.runAndReadAll(`SELECT ticker, date::VARCHAR, close::DOUBLE FROM '${file}'`);
  for (const [asset, day, close] of rows.getRows()) prices[(n.get(String(asset)) ?? 0) * T + (t.get(String(day)) ?? 0)] = Number(close);
  connection.closeSync();
  return { assets, T, prices, name: `us500, ${assets.length} × ${T}` };
}

/** @param {number} N @param {number} T */
async function madeUp(N, T) {
  const { stream } = await core();
  const random = stream(1, 'bench');
  const prices = new Float64Array(new SharedArrayBuffer(8 * N * T));
  for (let n = 0; n < N; n++) for (let t = 0, price = 50; t < T; t++) prices[n * T + t] = price *= 1 + 0.02 * (random.uniform() - 0.5);
  return { assets: Array.from({ length: N }, (_, n) => `A${n}`), T, prices, name: `${N} × ${T} made up` };
}

/** Equal shares of the 50 best by their ranks at every fifth session. @param {Market} market */
function topFifty({ assets, T, prices, ranks }) {
  const N = assets.length;
  const sessions = Int32Array.from({ length: Math.floor((T - 21) / 5) }, (_, d) => 20 + 5 * d);
  const weights = new Float64Array(sessions.length * N);
  for (const [d, t] of sessions.entries()) {
    const known = [...assets.keys()].filter((n) => Number.isFinite(ranks[n * T + t]) && Number.isFinite(prices[n * T + t]));
    const best = known.sort((a, b) => (ranks[b * T + t] ?? 0) - (ranks[a * T + t] ?? 0)).slice(0, 50);
    for (const n of best) weights[d * N + n] = 1 / best.length;
  }
  return { sessions, weights, notes: [] };
}

/** @param {Market} market @param {{ sessions: Int32Array, weights: Float64Array, notes: never[] }} targets */
const inputOf = ({ assets, T, prices }, targets) => ({
  ...{ assets, marks: prices, fills: prices, first: 20, last: T - 1, targets, lag: 1, capital: 1e6, costs: { bps: 5 } },
});

/** Milliseconds that each work takes, in turns; the least and the middle of some rounds. @param {readonly (() => unknown)[]} works @param {number} rounds */
function inTurns(works, rounds) {
  const times = works.map(() => /** @type {number[]} */ ([]));
  for (let round = -3; round < rounds; round++)
    works.forEach((work, i) => {
      const started = performance.now();
      work();
      if (round >= 0) times[i]?.push(performance.now() - started);
    });
  return times.map((all) => ({ least: Math.min(...all), middle: median(all) }));
}

/** A loop that reads every price and every weight once: what any backtest over planes must do. @param {Float64Array} prices @param {Float64Array} weights */
function readAll(prices, weights) {
  let sum = 0;
  for (let i = 0; i < prices.length; i++) sum += prices[i] ?? 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i] ?? 0;
  return sum;
}

/** What some random portfolios of 50 grow to, from one number of a stream to another. @param {Market} market @param {number} from @param {number} to */
async function randomPortfolios(market, from, to) {
  const { simulate, stream } = await core();
  const N = market.assets.length;
  const sessions = Int32Array.from({ length: Math.floor((market.T - 21) / 5) }, (_, d) => 20 + 5 * d);
  const weights = new Float64Array(sessions.length * N);
  let sum = 0;
  for (let seed = from; seed < to; seed++) {
    const random = stream(seed, 'random portfolio');
    weights.fill(0);
    for (let d = 0; d < sessions.length; d++) for (let k = 0; k < 50; k++) weights[d * N + random.integer(N)] = 0.02;
    sum += simulate(inputOf(market, { sessions, weights, notes: [] })).equity.at(-1) ?? 0;
  }
  return sum;
}

/** @returns {AsyncGenerator<import('./run.mjs').Figure>} */
export async function* bench() {
  const { backtest, figuresOf, holdings, performanceOf, simulate } = await core();
  const whole = await market();
  const { assets, T, prices, name } = whole;
  const targets = topFifty(whole);
  const input = inputOf(whole, targets);
  const days = Array.from({ length: T }, (_, t) => new Date(Date.UTC(2010, 0, 1 + t)).toISOString().slice(0, 10)).slice(20);
  const figures = () => {
    const { equity, cash, rebalances, fees } = simulate(input);
    const record = { equity, cash, fees, sessions: days, capital: 1e6, turnover: rebalances.turnover };
    return figuresOf(performanceOf({ ...record, periodsPerYear: 252, convention: 'standard' }));
  };
  const ledger = () => {
    const result = backtest(input);
    return holdings(input, result);
  };
  const { portfolioSet, randomPortfolio, stream } = await core();
  const panel = {
    assets,
    sessions: [...days.slice(0, 20), ...days],
    calendar: /** @type {const} */ ('daily'),
    fields: new Map([['close', prices]]),
  };
  let draw = 0;
  const permuted = () => {
    const { topK: portfolio } = portfolioSet;
    const { sessions } = targets;
    const deciding = { panel, price: 'close', portfolio, params: { k: 50 }, sessions, forecast: whole.ranks, random: () => stream(1) };
    const { equity, cash, rebalances } = randomPortfolio(deciding, { ...input, tranches: 1, random: stream(1, draw++) });
    const record = { equity, cash, sessions: days, capital: 1e6, turnover: rebalances.turnover };
    return figuresOf(performanceOf({ ...record, periodsPerYear: 252, convention: 'standard' }));
  };
  const [money, fast, full, reading, luck] = inTurns(
    [() => simulate(input), figures, ledger, () => readAll(prices, targets.weights), permuted],
    21,
  );
  const yard = reading?.least ?? NaN;
  const against = 'reading every price and weight once';
  const orders = backtest(input).orders.session.length.toLocaleString('en-US');
  const told = (/** @type {{ least: number, middle: number } | undefined} */ time) =>
    `least; middle ${time?.middle.toFixed(1)} ms; ${orders} fills`;
  const row = (/** @type {string} */ what, /** @type {{ least: number, middle: number } | undefined} */ time) => ({
    ...{ bench: `weekly top-50 (${name}), ${what}`, value: time?.least ?? NaN, unit: 'ms', ratio: (time?.least ?? NaN) / yard, against },
    note: told(time),
  });
  yield row('equity', money);
  yield row('equity and figures', fast);
  yield row('full ledger and weights', full);
  yield {
    ...{ bench: `weekly top-50 (${name}), a permuted portfolio of the rule`, value: luck?.least ?? NaN, unit: 'ms' },
    ...{ ratio: (luck?.least ?? NaN) / (fast?.least ?? NaN), against: 'equity and figures' },
    note: `least; middle ${luck?.middle.toFixed(1)} ms; decisions, equity and figures`,
  };

  const million = dense();
  const [fills, copy] = inTurns([() => simulate(million), () => readAll(million.marks, million.targets.weights)], 9);
  yield {
    ...{ bench: 'one million fills', value: fills?.least ?? NaN, unit: 'ms', ratio: (fills?.least ?? NaN) / (copy?.least ?? NaN), against },
    note: `least; middle ${fills?.middle.toFixed(1)} ms; ${backtest(million).orders.session.length.toLocaleString('en-US')} fills`,
  };

  const used = process.cpuUsage();
  const started = performance.now();
  await Promise.all([0, 500].map((from) => inWorker({ assets, T, prices }, from, from + 500)));
  const seconds = (performance.now() - started) / 1000;
  const spent = process.cpuUsage(used);
  const one = (money?.least ?? NaN) / 1000;
  yield {
    ...{ bench: `1,000 random portfolios of 50 (${name}), 2 threads`, value: seconds, unit: 's', ratio: seconds / (1000 * one) },
    against: 'one thousand of the least equity above, one after another',
    note: `${((spent.user + spent.system) / 1e6).toFixed(1)} s of processors`,
  };
  yield* serving(whole);
}

/** A thousand assets that trade at each of a thousand sessions. */
function dense() {
  const [N, T] = [1000, 1000];
  const marks = Float64Array.from({ length: N * T }, (_, i) => 10 + ((i * 7919) % 1000) / 1000);
  const sessions = Int32Array.from({ length: T }, (_, t) => t);
  const weights = Float64Array.from({ length: N * T }, (_, i) => (0.5 + ((i * 104729) % 1000) / 2000) / N);
  const assets = Array.from({ length: N }, (_, n) => `A${n}`);
  return {
    ...{ assets, marks, fills: marks, first: 0, last: T - 1, lag: 0, capital: 1e6, costs: { bps: 5 } },
    targets: { sessions, weights, notes: [] },
  };
}

/** @param {Omit<Market, 'ranks'>} market @param {number} from @param {number} to @returns {Promise<void>} */
function inWorker(market, from, to) {
  return new Promise((done, failed) => {
    const worker = new Worker(self, { workerData: { market, from, to } });
    worker.once('message', () => done());
    worker.once('error', failed);
  });
}

/** A frozen LSTM that serves the weekly decisions from inside the backtest, and its bare inference of the same windows. @param {Market & { name: string }} market @returns {AsyncGenerator<import('./run.mjs').Figure>} */
async function* serving({ assets, T, prices, ranks, name }) {
  const { forecastRows, forecastServer, gatherWindows, makeDataset, portfolioSet, stepBacktest, stream } = await core();
  const { modelSet, onnx, openForecaster, withDefaults } = await import('../packages/models/dist/index.js');
  const days = Array.from({ length: T }, (_, t) => new Date(Date.UTC(2010, 0, 1 + t)).toISOString().slice(0, 10));
  const returns = prices.map((price, i) => (i % T === 0 ? NaN : price / (prices[i - 1] ?? NaN) - 1));
  const dataset = makeDataset({ assets, sessions: days, features: ['return'], planes: [returns], labels: ranks });
  const window = 20;
  const ends = [];
  for (let i = 0; i < ranks.length && ends.length < 2000; i++)
    if (i % T > 60 && i % T < 400 && Number.isFinite(ranks[i]) && whole(i)) ends.push(i);
  const task = {
    ...{ name: 'bench', dataset, samples: { training: Int32Array.from(ends), validation: new Int32Array(0) } },
    scaling: /** @type {const} */ ({ per: 'pooled', features: [[[]]], label: [[]] }),
  };
  const params = withDefaults(modelSet.lstm, { window, layers: [32], epochs: 1, validation: 0, patience: 0 });
  const context = { engine: onnx, threads: 1, signal: new AbortController().signal, progress: () => {} };
  const trained = await modelSet.lstm.train(task, params, { random: (...names) => stream(1, ...names), ...context });
  if (!trained.ok) throw new Error(trained.problems[0]?.message);
  const forecaster = await openForecaster(modelSet.lstm.freeze(trained.value, task, params));
  const sessions = Int32Array.from({ length: Math.floor((T - 61) / 5) }, (_, d) => 60 + 5 * d);
  const batch = 4096;
  const among = new Uint8Array(T);
  for (const t of sessions) among[t] = 1;
  const rows = forecastRows(dataset, { window, from: 0, to: T - 1, among });
  const [windows, out, owners] = [new Float32Array(batch * window), new Float32Array(batch), new Int32Array(batch)];
  const bare = new Float64Array(prices.length).fill(NaN);
  const alone = async () => {
    for (let from = 0; from < rows.length; from += batch) {
      const part = rows.subarray(from, from + batch);
      gatherWindows(dataset, part, window, windows);
      await forecaster.forecast(windows, owners, part.length, out);
      for (let i = 0; i < part.length; i++) bare[part[i] ?? 0] = out[i] ?? NaN;
    }
  };
  const panel = { assets, sessions: days, calendar: /** @type {const} */ ('daily'), fields: new Map([['close', prices]]) };
  const rule = { panel, price: 'close', portfolio: portfolioSet.topK, params: { k: 50 }, random: () => stream(1) };
  let served = new Float64Array(0);
  const inside = async () => {
    const server = forecastServer(dataset, forecaster, { batch });
    /** @param {ArrayLike<number>} asked @param {Float64Array} plane */
    const kept = async (asked, plane) => {
      served = plane;
      await server(asked, plane);
    };
    const terms = { assets, marks: prices, fills: prices, first: 60, last: T - 1, lag: 1, capital: 1e6, costs: { bps: 5 } };
    const strategy = stepBacktest({ ...terms, rule, sessions, served: { server: kept, toReturn: (forecast) => forecast, ahead: 1e6 } });
    for await (const _ of strategy);
  };
  /** @type {{ seconds: number[], processors: number[] }[]} */
  const [first, second] = [alone, inside].map(() => ({ seconds: [], processors: [] }));
  for (let round = -1; round < 5; round++)
    for (const [work, taken] of /** @type {const} */ ([
      [alone, first],
      [inside, second],
    ])) {
      const [started, used] = [performance.now(), process.cpuUsage()];
      await work();
      const { user, system } = process.cpuUsage(used);
      if (round < 0) continue;
      taken?.seconds.push((performance.now() - started) / 1000);
      taken?.processors.push((user + system) / 1e6);
    }
  const leastOf = (/** @type {number[] | undefined} */ values) => Math.min(...(values ?? [NaN]));
  const same = bare.every((value, i) => Object.is(value, served[i]));
  await forecaster.close();
  yield {
    ...{
      bench: `a frozen LSTM serving weekly top-50 (${name})`,
      value: leastOf(second?.seconds),
      unit: 's',
      ratio: leastOf(second?.processors) / leastOf(first?.processors),
      against: 'bare inference, by the time of processors',
    },
    note: `least of 5; ${rows.length.toLocaleString('en-US')} windows of ${window}; forecasts ${same ? 'equal to the byte' : 'NOT EQUAL'}`,
  };

  /** Whether the window that ends at a row has all its returns. @param {number} end */
  function whole(end) {
    if (end % T < window) return false;
    for (let i = end - window + 1; i <= end; i++) if (!Number.isFinite(returns[i])) return false;
    return true;
  }
}

if (!isMainThread && workerData?.market) {
  const { market, from, to } = workerData;
  parentPort?.postMessage(await randomPortfolios(market, from, to));
}
