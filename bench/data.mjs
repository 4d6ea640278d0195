// @ts-check
// Market data from files to bars and to the panel of a run, in fresh processes, against a bare sorted read of the same Parquet file by DuckDB.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleaved } from './measure.mjs';

const self = fileURLToPath(import.meta.url);
const node = process.execPath;
const fields = 5;

/** What a process of its own is to do: `bare` sorts a Parquet file, `bars` reads with a source, `panel` does all that a run does of its data. @typedef {'bare' | 'bars' | 'panel'} Work */

export async function* bench() {
  const folder = mkdtempSync(join(tmpdir(), 'folio-bench-'));
  try {
    const real = process.env.FOLIO_DATA;
    const daily = real ? join(real, 'us500', 'daily.parquet') : join(folder, 'daily.parquet');
    const name = real ? 'us500' : '600 made-up assets';
    if (!real) await make(daily, 600, 3115);
    const csv = join(folder, 'csv');
    await splitUp(daily, csv);
    const bare = [node, self, 'bare', daily];
    const parquet = bars('parquet', { path: daily, asset: 'ticker' });
    const texts = bars('csv', { path: join(csv, '*.csv') });
    const panel = panelOf('parquet', { path: daily, asset: 'ticker' });
    const [sorted = NaN, columns = NaN, rows = NaN, whole = NaN] = interleaved([bare, parquet, texts, panel], 7);
    yield {
      bench: `Parquet to bars (${name})`,
      value: columns,
      unit: 's',
      ratio: columns / sorted,
      against: 'sorted read',
      note: peak(parquet),
    };
    yield {
      bench: `Parquet to a checked panel in the store (${name})`,
      value: whole,
      unit: 's',
      ratio: whole / sorted,
      against: 'sorted read',
      note: `${peak(panel)}; ${apart(panel)}`,
    };
    yield { bench: `CSV files to bars (${name})`, value: rows, unit: 's', ratio: rows / columns, against: 'Parquet', note: peak(texts) };

    const [few, many] = [join(folder, 'few.parquet'), join(folder, 'many.parquet')];
    await make(few, 1000, 5000);
    await make(many, 5000, 5000);
    const planes = 5000 * 5000 * fields * 8;
    for (const [what, work] of /** @type {const} */ ([
      ['bars', bars],
      ['a checked panel in the store', panelOf],
    ])) {
      const [a = [], b = []] = [few, many].map((path) => work('parquet', { path, asset: 'ticker' }));
      const [small = NaN, large = NaN] = interleaved([a, b], 3);
      const note = `${peak(b)}, ${(peakBytes(b) / planes).toFixed(2)} × the planes`;
      yield {
        bench: `25 million rows of Parquet to ${what}`,
        value: large,
        unit: 's',
        ratio: large / small,
        against: '5 million rows',
        note,
      };
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Work} work */
const reading = (work) => (/** @type {string} */ source, /** @type {object} */ params) => [
  node,
  self,
  work,
  source,
  JSON.stringify(params),
];
const [bars, panelOf] = [reading('bars'), reading('panel')];

/** What a command says that its parts took, beside its peak. @param {readonly string[]} command */
function apart([command = '', ...args]) {
  return spawnSync(command, args, { encoding: 'utf8' }).stdout.split('\n').slice(1).join('').trim();
}

/** Bytes that a command has in memory at most. @param {readonly string[]} command */
function peakBytes([command = '', ...args]) {
  return Number.parseInt(spawnSync(command, args, { encoding: 'utf8' }).stdout, 10);
}

/** @param {readonly string[]} command */
const peak = (command) => `peak ${Math.round(peakBytes(command) / 1e6)} MB`;

async function database() {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  return (await DuckDBInstance.create(':memory:')).connect();
}

/** Bars in the order of their days, as vendors deliver them. @param {string} path @param {number} N @param {number} T */
async function make(path, N, T) {
  const drawn = `SELECT r, 100 + (hash(r) % 2000) / 1000 AS x FROM range(${N} * ${T}) AS t(r)`;
  const day = `DATE '2000-01-03' + (r // ${N})::INTEGER AS date, printf('S%05d', r % ${N}) AS ticker`;
  const prices = 'x::FLOAT AS open, (x * 1.01)::FLOAT AS high, (x * 0.99)::FLOAT AS low, (x * 1.002)::FLOAT AS close';
  const connection = await database();
  await connection.run(
    `COPY (SELECT ${day}, ${prices}, (hash(r) % 1000000)::BIGINT AS volume FROM (${drawn})) TO '${path}' (FORMAT parquet)`,
  );
  connection.closeSync();
}

/** Writes a CSV file an asset. @param {string} parquet @param {string} folder */
async function splitUp(parquet, folder) {
  mkdirSync(folder);
  const connection = await database();
  await connection.run(`CREATE TABLE daily AS SELECT * FROM '${parquet}'`);
  const tickers = (await connection.runAndReadAll('SELECT DISTINCT ticker FROM daily ORDER BY ticker')).getRows().flat();
  for (const ticker of tickers)
    await connection.run(
      `COPY (SELECT * EXCLUDE ticker FROM daily WHERE ticker = '${ticker}' ORDER BY date) TO '${folder}/${ticker}.csv' (HEADER)`,
    );
  connection.closeSync();
}

/** Reads as a run does: with a built-in source of the package. @param {string} name @param {object} given */
async function readBars(name, given) {
  const { registries } = await import('../packages/pipeline/dist/index.js');
  const source = registries.sources.get(name);
  if (!source) throw new Error(`there is no source ${name}`);
  const defaults = Object.entries(source.params.properties).flatMap(([key, field]) => ('default' in field ? [[key, field.default]] : []));
  const params = /** @type {never} */ ({ ...Object.fromEntries(defaults), ...given });
  const files = await source.files(params);
  const read = files.ok ? await source.read(params, files.value, { seed: 0, signal: new AbortController().signal }) : files;
  if (!read.ok) throw new Error(read.problems[0]?.message);
}

/** A spec of one table, prepared as for a run: its files are digested. @param {string} folder @param {string} source @param {object} params */
async function prepare(folder, source, params) {
  const { loadPipeline, preparePipeline } = await import('../packages/pipeline/dist/index.js');
  const spec = join(folder, 'bench.yaml');
  writeFileSync(spec, JSON.stringify({ name: 'bench', data: { prices: { [source]: params }, adjustment: 'full' } }));
  const loaded = await loadPipeline(spec);
  const prepared = loaded.ok ? await preparePipeline(loaded.value) : loaded;
  if (!prepared.ok) throw new Error(prepared.problems[0]?.message);
  return prepared.value.data;
}

/** Does all that a run does of its data, with an empty store. @param {string} source @param {object} params */
async function makePanel(source, params) {
  const { inline, openStore, run, stages } = await import('../packages/pipeline/dist/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'folio-bench-'));
  try {
    const store = await openStore(join(folder, 'store'), () => {});
    if (!store.ok) throw new Error(store.problems[0]?.message);
    /** @type {string[]} */
    const parts = [];
    const { status } = await run(await prepare(folder, source, params), {
      ...{ store: store.value, stages, executor: inline({ stages }), spec: 'bench', signal: new AbortController().signal },
      emit: (event) => void (event.type === 'finished' && parts.push(`${event.node} ${event.seconds.toFixed(2)} s`)),
    });
    if (status !== 'ok') throw new Error(`the run ended as ${status}`);
    return parts.join(', ');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What each work does; some tell the seconds of their parts. @type {Record<Work, (what: string, params: object) => Promise<string | void>>} */
const works = {
  bare: async (path) => void (await (await database()).run(`SELECT * FROM '${path}' ORDER BY ticker, date`)),
  bars: readBars,
  panel: makePanel,
};

if (process.argv[1] === self) {
  const [, , work, what = '', params = '{}'] = process.argv;
  const told = await works[/** @type {Work} */ (work)](what, JSON.parse(params));
  process.stdout.write(`${process.resourceUsage().maxRSS * 1024}\n${told ?? ''}`);
}
