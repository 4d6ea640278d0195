// @ts-check
// Market data from files to planes, in fresh processes, against a bare sorted read of the same Parquet file by DuckDB.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleaved } from './measure.mjs';

const self = fileURLToPath(import.meta.url);
const node = process.execPath;
const fields = 5;

/** What a process of its own is to do: `bare` sorts a Parquet file, `bars` reads with a source. @typedef {'bare' | 'bars'} Work */

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
    const [sorted = NaN, columns = NaN, rows = NaN] = interleaved([bare, parquet, texts], 7);
    yield {
      bench: `Parquet to bars (${name})`,
      value: columns,
      unit: 's',
      ratio: columns / sorted,
      against: 'sorted read',
      note: peak(parquet),
    };
    yield { bench: `CSV files to bars (${name})`, value: rows, unit: 's', ratio: rows / columns, against: 'Parquet', note: peak(texts) };

    const [few, many] = [join(folder, 'few.parquet'), join(folder, 'many.parquet')];
    await make(few, 1000, 5000);
    await make(many, 5000, 5000);
    const [a, b] = [few, many].map((path) => bars('parquet', { path, asset: 'ticker' }));
    const [small = NaN, large = NaN] = interleaved([a ?? [], b ?? []], 3);
    const panel = 5000 * 5000 * fields * 8;
    yield {
      bench: '25 million rows of Parquet to bars',
      value: large,
      unit: 's',
      ratio: large / small,
      against: '5 million rows',
      note: `${peak(b ?? [])}, ${(peakBytes(b ?? []) / panel).toFixed(2)} × the planes`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} source @param {object} params */
const bars = (source, params) => [node, self, 'bars', source, JSON.stringify(params)];

/** Bytes that a command has in memory at most. @param {readonly string[]} command */
function peakBytes([command = '', ...args]) {
  return Number(spawnSync(command, args, { encoding: 'utf8' }).stdout);
}

/** @param {readonly string[]} command */
const peak = (command) => `peak ${Math.round(peakBytes(command) / 1e6)} MB`;

async function database() {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  return (await DuckDBInstance.create(':memory:')).connect();
}

/** Bars in the order of their days, as vendors deliver them. @param {string} path @param {number} N @param {number} T */
async function make(path, N, T) {
  const drawn = `SELECT r, 50 + (hash(r) % 100000) / 1000 AS x FROM range(${N} * ${T}) AS t(r)`;
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

if (process.argv[1] === self) {
  const [, , work, what = '', params = '{}'] = process.argv;
  if (work === 'bare') await (await database()).run(`SELECT * FROM '${what}' ORDER BY ticker, date`);
  else await readBars(what, JSON.parse(params));
  process.stdout.write(`${process.resourceUsage().maxRSS * 1024}\n`);
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
