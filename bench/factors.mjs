// @ts-check
// Factors from arrays to arrays: rolling kernels by the cell, and the whole of alpha158 by one thread and by all, its memory and how its cost grows.
// Other programs on the machine slow some rounds, never speed one up: each figure is the best of rounds in which all take turns.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ assets: number, sessions: number, planes: Map<string, Float64Array> }} Market */
/** @typedef {{ threads: number, streamed?: boolean, store?: string, sets?: readonly string[], assets?: number, sessions?: number, factors?: number }} Run Shares of the whole where given. */
/** @typedef {{ seconds: number, busy: number, copying: number, cells: number, peak: number, bare: number, formulas: number, fed: string }} Taken */

const self = fileURLToPath(import.meta.url);
const names = ['open', 'high', 'low', 'close', 'volume'];
const windows = [5, 20, 60];

export async function* bench() {
  const folder = mkdtempSync(join(tmpdir(), 'folio-bench-'));
  try {
    const real = process.env.FOLIO_DATA;
    const market = real ? await readMarket(join(real, 'us500', 'daily.parquet')) : await madeUp(604, 3272);
    const name = real ? 'us500' : 'made-up';
    const file = join(folder, 'planes');
    writeFileSync(file, '');
    for (const plane of market.planes.values()) writeFileSync(file, plane, { flag: 'a' });
    yield* kernels(market);

    const all = availableParallelism();
    const [alone, together, streamed] = best(4, [{ threads: 1 }, { threads: all }, { threads: all, streamed: true }], file, market);
    const input = market.planes.size * market.assets * market.sessions * 8;
    for (const [run, threads] of /** @type {const} */ ([
      [alone, 1],
      [together, all],
    ])) {
      yield {
        bench: `alpha158 over ${name}, ${threads === 1 ? 'one thread' : `${threads} threads`}`,
        value: run.cells / run.seconds / 1e6,
        unit: 'million cells/s',
        ratio: run.seconds / run.copying,
        against: 'writing as many cells in one thread',
        note: `${run.seconds.toFixed(2)} s, ${run.busy.toFixed(2)} s of processors; peak ${mega(run.peak)} = input ${mega(input)} + ${((run.peak - run.bare - input) / (run.cells * 8)).toFixed(2)} × output + Node ${mega(run.bare)}`,
      };
    }
    yield {
      bench: `alpha158 over ${name}, handed out plane by plane`,
      value: streamed.cells / streamed.seconds / 1e6,
      unit: 'million cells/s',
      ratio: streamed.seconds / together.seconds,
      against: 'all returned',
      note: `peak ${mega(streamed.peak)} = input ${mega(input)} + ${mega(streamed.peak - streamed.bare - input)} + Node ${mega(streamed.bare)}`,
    };
    if (real) {
      const [stored] = best(1, [{ threads: all, store: join(folder, 'store') }], file, market);
      yield {
        bench: `alpha158 over ${name}, into the store as float32`,
        value: stored.cells / stored.seconds / 1e6,
        unit: 'million cells/s',
        ratio: stored.seconds / streamed.seconds,
        against: 'handed out',
        note: `${stored.seconds.toFixed(1)} s, of which the store ${Math.round(100 * (1 - streamed.seconds / stored.seconds))} %; peak ${mega(stored.peak)} = input ${mega(input)} + ${mega(stored.peak - stored.bare - input)} + Node ${mega(stored.bare)}`,
      };
    }

    const library = /** @type {const} */ (['library124', 'alpha158', 'alpha101']);
    const [everything] = best(2, [{ threads: all, streamed: true, sets: library }], file, market);
    yield {
      bench: `what ${name} can feed of ${library.join(', ')}`,
      value: everything.seconds,
      unit: 's',
      ratio: everything.seconds / everything.copying,
      against: 'writing as many cells in one thread',
      note: `${everything.formulas} of ${124 + 158 + 101}: ${everything.fed}`,
    };

    const shares = /** @type {const} */ (['assets', 'sessions', 'factors']).flatMap((what) =>
      [0.25, 0.5].map((share) => ({ what, share, run: { threads: 1, [what]: share } })),
    );
    const [whole, ...parts] = best(3, [{ threads: 1 }, ...shares.map(({ run }) => run)], file, market);
    for (const [i, { what, share }] of shares.entries()) {
      const part = parts[i] ?? whole;
      yield {
        bench: `alpha158, ${share} of the ${what}`,
        value: (part.busy / part.cells) * 1e9,
        unit: 'ns of a processor a cell',
        ratio: part.busy / part.cells / (whole.busy / whole.cells),
        against: 'the whole',
      };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const mega = (/** @type {number} */ bytes) => `${Math.round(bytes / 1e6)} MB`;

/** The best time of each run, every one in a process of its own. @param {number} rounds @param {readonly Run[]} runs @param {string} file @param {Market} market */
function best(rounds, runs, file, { assets, sessions }) {
  /** @type {Taken[]} */
  const found = [];
  for (let round = 0; round < rounds; round++) {
    runs.forEach((run, i) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [self, file, `${assets}`, `${sessions}`, JSON.stringify(run)], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      const got = JSON.parse(stdout);
      const earlier = found[i];
      const least = (/** @type {'seconds' | 'busy' | 'copying'} */ what) => Math.min(got[what], earlier?.[what] ?? Infinity);
      found[i] = { ...got, seconds: least('seconds'), busy: least('busy'), copying: least('copying') };
    });
  }
  return /** @type {[typeof found[0], ...typeof found]} */ (found);
}

/** Nanoseconds a cell of each kernel on assets' closes and volumes, and against a loop that copies them. @param {Market} market */
async function* kernels({ assets, sessions: T, planes }) {
  const core = await import('../packages/core/dist/index.js');
  const series = (/** @type {string} */ name) => {
    const plane = planes.get(name) ?? new Float64Array();
    const all = Array.from({ length: assets }, (_, n) => plane.slice(n * T, (n + 1) * T));
    return all.filter((_, n) => (planes.get('close') ?? plane).subarray(n * T, (n + 1) * T).every(Number.isFinite)).slice(0, 40);
  };
  const closes = series('close');
  const volumes = series('volume');
  const [out, out2, out3] = [0, 1, 2].map(() => new Float64Array(T));
  if (!out || !out2 || !out3) return;
  const quantile = (/** @type {number} */ share, /** @type {Float64Array} */ to) =>
    /** @type {const} */ ({ read: 'quantile', share, out: to });
  const rank = /** @type {const} */ ({ read: 'rank', out: out3 });
  /** @type {Record<string, (x: Float64Array, W: number, y: Float64Array) => void>} */
  const cases = {
    copy: (x) => {
      for (let t = 0; t < x.length; t++) out[t] = x[t] ?? NaN;
    },
    sum: (x, W) => core.rollingSum(x, W, out),
    mean: (x, W) => core.rollingMean(x, W, out),
    std: (x, W) => core.rollingStd(x, W, out),
    max: (x, W) => core.rollingExtreme(x, W, 1, { value: out }),
    'max and argmax': (x, W) => core.rollingExtreme(x, W, 1, { value: out, place: out2 }),
    skewness: (x, W) => core.rollingShape(x, W, 3, out),
    kurtosis: (x, W) => core.rollingShape(x, W, 4, out),
    covariance: (x, W, y) => core.rollingCovariance(x, y, W, out),
    correlation: (x, W, y) => core.rollingCorrelation(x, y, W, out),
    slope: (x, W) => core.rollingRegression(x, W, { slope: out }),
    'slope, rsquare and resid': (x, W) => core.rollingRegression(x, W, { slope: out, rsquare: out2, resid: out3 }),
    'linear mean': (x, W) => core.rollingLinear(x, W, out),
    median: (x, W) => core.rollingOrder(x, W, [quantile(0.5, out)]),
    rank: (x, W) => core.rollingOrder(x, W, [rank]),
    'two quantiles and rank': (x, W) => core.rollingOrder(x, W, [quantile(0.2, out), quantile(0.8, out2), rank]),
    'median distance from the median': (x, W) => core.rollingOrder(x, W, [{ read: 'mad', out }]),
  };
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, windows.map(() => Infinity)]));
  for (let round = 0; round < 8; round++) {
    for (const [name, kernel] of Object.entries(cases)) {
      windows.forEach((W, i) => {
        closes.forEach((x, n) => {
          const began = performance.now();
          kernel(x, W, volumes[n] ?? x);
          const ns = ((performance.now() - began) * 1e6) / T;
          const kept = times[name];
          if (kept && ns < (kept[i] ?? NaN)) kept[i] = ns;
        });
      });
    }
  }
  const copy = times.copy?.[2] ?? NaN;
  for (const [name, each] of Object.entries(times)) {
    yield {
      bench: `rolling ${name}`,
      value: each[2] ?? NaN,
      unit: 'ns a cell at window 60',
      ratio: (each[2] ?? NaN) / copy,
      against: 'a copying loop',
      note: `${each.map((ns) => ns.toFixed(1)).join(', ')} at ${windows.join(', ')}`,
    };
  }
}

/** Bars as they are, an asset after the other; NaN where there is none. @param {string} path @returns {Promise<Market>} */
async function readMarket(path) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const columns = names.map((name) => `${name}::DOUBLE`).join(', ');
  const result = await connection.runAndReadAll(
    `SELECT (dense_rank() OVER (ORDER BY ticker) - 1)::INTEGER, (dense_rank() OVER (ORDER BY date) - 1)::INTEGER, ${columns} FROM '${path}'`,
  );
  const [assetOf = [], sessionOf = [], ...fields] = /** @type {number[][]} */ (result.getColumns());
  connection.closeSync();
  const largest = (/** @type {readonly number[]} */ values) => values.reduce((a, b) => Math.max(a, b), -1);
  const [assets, sessions] = [largest(assetOf) + 1, largest(sessionOf) + 1];
  const planes = new Map(names.map((name) => [name, new Float64Array(assets * sessions).fill(NaN)]));
  names.forEach((name, f) => {
    const plane = planes.get(name);
    fields[f]?.forEach((value, i) => {
      if (plane) plane[(assetOf[i] ?? 0) * sessions + (sessionOf[i] ?? 0)] = value ?? NaN;
    });
  });
  return { assets, sessions, planes };
}

/** Prices that wander. @param {number} assets @param {number} sessions @returns {Promise<Market>} */
async function madeUp(assets, sessions) {
  const { stream } = await import('../packages/core/dist/index.js');
  const random = stream(1, 'bench');
  const planes = new Map(names.map((name) => [name, new Float64Array(assets * sessions)]));
  const [open, high, low, close, volume] = [...planes.values()];
  if (open && high && low && close && volume) {
    for (let i = 0, price = 50; i < close.length; i++) {
      if (i % sessions === 0) price = 50;
      open[i] = price * (1 + 0.005 * random.normal());
      price *= 1 + 0.02 * random.normal();
      close[i] = price;
      high[i] = Math.max(price, open[i] ?? 0) * (1 + 0.01 * random.uniform());
      low[i] = Math.min(price, open[i] ?? 0) * (1 - 0.01 * random.uniform());
      volume[i] = Math.round(1e6 * Math.exp(random.normal()));
    }
  }
  return { assets, sessions, planes };
}

/** The most memory that this process has held, in bytes; what its parent held does not count. */
function peakMemory() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
}

/** What sets hold that bars can feed, and how many of each. @param {readonly string[]} sets */
async function formulasOf(sets) {
  const { availableFactors, factorSets, parseFormula } = await import('../packages/core/dist/index.js');
  const each = sets.map((set) => ({ set, ...availableFactors(factorSets[/** @type {'alpha158'} */ (set)], names) }));
  const formulas = each.flatMap(({ available }) =>
    available.map(({ formula }) => {
      const parsed = parseFormula(formula);
      if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
      return parsed.value;
    }),
  );
  const without = (/** @type {typeof each[0]['unavailable']} */ left) =>
    left.length > 0 ? ` without ${left.map(({ name }) => name).join(' ')}` : '';
  const fed = each.map(({ set, available, unavailable }) => `${available.length} of ${set}${without(unavailable)}`).join('; ');
  return { formulas, fed };
}

/** Seconds of the stage that computes alpha158 from a stored panel and stores it, and the memory held before it; the panel is stored first, by another process. @param {string} home @param {string} [upTo] */
async function storeOnce(home, upTo = 'factors') {
  const { inline, loadPipeline, openStore, preparePipeline, run, stages } = await import('../packages/pipeline/dist/index.js');
  if (upTo === 'factors') {
    const { status, stderr } = spawnSync(process.execPath, [self, 'panel', home], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
  const spec = join(home, '..', 'bench.yaml');
  const prices = join(process.env.FOLIO_DATA ?? '', 'us500', 'daily.parquet');
  writeFileSync(
    spec,
    `name: bench
seed: 1
data: { root: ${process.env.FOLIO_DATA}, prices: { parquet: { path: ${prices}, asset: ticker } }, adjustment: full, market: us }
factors: [alpha158]
target: { forward-return: { horizon: 1 } }
split: { holdout: { train-from: 2012-01-03, train-to: 2016-04-11, test-from: 2016-04-12 } }
models: { last: last-value }
portfolios: { ten: { top-k: { k: 10 } } }
backtest: { execution: { lag: 1 } }
`,
  );
  const loaded = await loadPipeline(spec);
  if (!loaded.ok) throw new Error(loaded.problems[0]?.message);
  const store = await openStore(home);
  if (!store.ok) throw new Error(store.problems[0]?.message);
  const prepared = await preparePipeline(loaded.value);
  if (!prepared.ok) throw new Error(prepared.problems[0]?.message);
  const options = {
    store: store.value,
    executor: inline({ stages }),
    stages,
    spec: 'bench',
    emit: () => {},
    signal: new AbortController().signal,
  };
  const data = await run(prepared.value.data, options);
  const panel = data.finished.get('panel');
  if (!panel || upTo === 'panel') return { seconds: NaN, bare: NaN };
  const unrolled = await prepared.value.unroll(store.value.open(panel));
  if (!unrolled.ok) throw new Error(unrolled.problems[0]?.message);
  const bare = peakMemory();
  const known = new Set(prepared.value.data.map(({ id }) => id));
  const { finished } = await run(
    unrolled.value.nodes.filter(({ id, stage }) => known.has(id) || stage === 'factors'),
    options,
  );
  return { seconds: finished.get('factors:alpha158')?.record.seconds ?? NaN, bare };
}

/** @param {string} file @param {number} assets @param {number} sessions @param {Run} run @returns {Promise<Taken>} */
async function evaluateOnce(file, assets, sessions, run) {
  const { evaluateParallel } = await import('../packages/pipeline/dist/index.js');
  const { formulas: all, fed } = await formulasOf(run.sets ?? ['alpha158']);
  const share = run.factors ?? 1;
  const formulas = all.filter((_, k) => Math.floor((k + 1) * share) > Math.floor(k * share));
  const N = Math.round(assets * (run.assets ?? 1));
  const T = Math.round(sessions * (run.sessions ?? 1));
  const bare = peakMemory();
  const about = { cells: N * T * formulas.length, bare, formulas: formulas.length, fed };
  if (run.store) return { ...about, ...(await storeOnce(run.store)), busy: 0, copying: 0, peak: peakMemory() };
  const handle = openSync(file, 'r');
  const fields = new Map(
    names.map((name, f) => {
      const plane = new Float64Array(N * T);
      for (let n = 0; n < N; n++) readSync(handle, plane, n * T * 8, T * 8, ((f * assets + n) * sessions + sessions - T) * 8);
      return [name, plane];
    }),
  );
  const panel = {
    assets: Array.from({ length: N }, (_, n) => `${n}`),
    sessions: Array.from({ length: T }, (_, t) => `${t}`),
    calendar: /** @type {const} */ ('daily'),
    fields,
  };
  const before = process.cpuUsage();
  const began = performance.now();
  await evaluateParallel(formulas, panel, { threads: run.threads, ...(run.streamed ? { onPlane: () => {} } : {}) });
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  const peak = peakMemory();
  // the yardstick: fresh planes that one loop fills from a field
  const close = fields.get('close') ?? new Float64Array();
  const copies = Math.min(8, formulas.length);
  const start = performance.now();
  for (let k = 0; k < copies; k++) {
    const plane = new Float64Array(N * T);
    for (let i = 0; i < plane.length; i++) plane[i] = close[i] ?? NaN;
  }
  const copying = (((performance.now() - start) / 1000) * formulas.length) / copies;
  return { ...about, seconds, busy: (user + system) / 1e6, copying, peak };
}

if (process.argv[1] === self) {
  const [, , file = '', assets = '', sessions, run = '{}'] = process.argv;
  if (file === 'panel') await storeOnce(assets, 'panel');
  else process.stdout.write(JSON.stringify(await evaluateOnce(file, Number(assets), Number(sessions), JSON.parse(run))));
}
