// @ts-check
// `npm run conformance -- NAME…`: holds our figures against reference values of other software.
// A check stands in conformance/ under the name of the file it reads; a file that no check reads is said to be not covered.
import { existsSync, readdirSync } from 'node:fs';
import { parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { must } from './prepare.mjs';

const folder = fileURLToPath(new URL('../conformance', import.meta.url));
const names = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const golden = process.env.FOLIO_GOLDEN;
if (!golden || !existsSync(golden)) {
  process.stdout.write('FOLIO_GOLDEN names no folder of reference values: nothing was checked\n');
  process.exit(0);
}
const wanted = (/** @type {string} */ name) => names.length === 0 || names.some((word) => name.includes(word));
const checks = readdirSync(folder)
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.test.ts'.length));
const references = readdirSync(golden).filter((file) => /\.(json|csv)$/.test(file) && wanted(file));
for (const file of references) {
  const name = parse(file).name;
  // alpha158-expressions.csv belongs to the check of alpha158.csv.
  if (!checks.some((check) => name === check || name.startsWith(`${check}-`)))
    process.stdout.write(`NOT COVERED  ${file}: no check reads it yet\n`);
}
const chosen = checks.filter(wanted);
if (chosen.length === 0) {
  process.stdout.write(`no check of ours has a name that holds ${names.join(' or ')}\n`);
  process.exit(1);
}
const reporter = process.argv.slice(2).filter((word) => word.startsWith('-'));
must(process.execPath, [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--config',
  'vitest.conformance.config.ts',
  ...reporter,
  ...chosen.map((name) => `conformance/${name}.test.ts`),
]);
