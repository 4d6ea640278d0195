// @ts-check
// `npm run bench -- NAME… [--json] [--record]`: runs benches and prints each figure; --record writes them to RESULTS.md.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { prepare } from '../tools/prepare.mjs';

/** @typedef {{ bench: string, value: number, unit: string, ratio?: number, against?: string, note?: string }} Figure */

const folder = fileURLToPath(new URL('.', import.meta.url));
const words = process.argv.slice(2);
const wanted = words.filter((word) => !word.startsWith('-'));
const json = words.includes('--json');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs') && file !== 'run.mjs' && file !== 'measure.mjs')
  .map((file) => file.slice(0, -'.mjs'.length));
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`there is no bench ${unknown.join(', ')}; there are ${names.join(', ')}\n`);
  process.exit(2);
}

prepare({ quiet: json });
/** @type {Figure[]} */
const figures = [];
for (const name of names.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  const { bench } = await import(new URL(`${name}.mjs`, import.meta.url).href);
  for await (const figure of /** @type {AsyncIterable<Figure>} */ (bench())) {
    figures.push(figure);
    process.stdout.write(json ? `${JSON.stringify(figure)}\n` : `${row(figure).join('  ')}\n`);
  }
}
if (words.includes('--record')) record();

/** @param {Figure} figure */
function row({ bench, value, unit, ratio, against, note }) {
  const shown = value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3);
  return [bench, `${shown} ${unit}`, ratio === undefined ? '' : `${ratio.toFixed(2)} × ${against ?? ''}`, note ?? ''];
}

/** Lays the figures over those of the same name in RESULTS.md. */
function record() {
  const file = `${folder}RESULTS.md`;
  const [head = '', ...rows] = readFileSync(file, 'utf8').split(/(?=^\| )/m);
  const kept = new Map(rows.map((line) => [line.split('|')[1]?.trim() ?? '', line.trimEnd()]));
  for (const figure of figures)
    kept.set(figure.bench, `| ${row(figure).join(' | ')} | ${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node} |`);
  writeFileSync(file, `${head}${[...kept.values()].join('\n')}\n`);
}
