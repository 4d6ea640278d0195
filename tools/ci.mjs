// @ts-check
// Runs every check one after the other, goes on after a failure, and ends with a line "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'folio-ci-'));
let passed = 0;
let failed = 0;
let skipped = 0;

/** Runs a step that counts as one check. @param {string} name @param {string} command @param {string[]} args */
function step(name, command, args) {
  process.stdout.write(`\n== ${name}\n`);
  const started = performance.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: process.env, shell: process.platform === 'win32' });
  process.stdout.write(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  if (status === 0) passed++;
  else failed++;
}

/** Runs a step whose tests are counted one by one, from Vitest's own report. @param {string} name @param {string} command @param {string[]} args */
function tests(name, command, args) {
  const file = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const before = passed;
  step(name, command, [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  if (!existsSync(file)) {
    if (passed === before) return;
    process.stdout.write(`${name} ran no test\n`);
    passed--;
    failed++;
    return;
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  // The step itself was counted as one check; its tests take its place.
  const ended = passed > before;
  if (ended) passed--;
  else failed--;
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  skipped += report.numPendingTests + report.numTodoTests;
  // A process of tests that crashed fails the step, but is in no count of its report.
  if (report.numFailedTests === 0 && !(ended && report.success)) failed++;
  if (report.numPassedTests === 0) {
    process.stdout.write(`${name} ran no test\n`);
    failed++;
  }
}

const node = process.execPath;
for (const name of ['FOLIO_DATA', 'FOLIO_GOLDEN']) {
  // Where they are absent, tests skip themselves: here that would hide them.
  const present = existsSync(process.env[name] ?? '');
  process.stdout.write(`${name} ${present ? 'is there' : 'names no folder: FAILED'}\n`);
  if (present) passed++;
  else failed++;
}
step('lint', 'npm', ['run', '--silent', 'lint']);
step('type check', node, ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'typecheck', '--outputStyle=static']);
step('type check of tests', 'npx', ['tsc', '-p', 'tsconfig.tests.json']);
step('build', node, ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build', '--outputStyle=static']);
step('docs up to date', node, ['tools/docs.mjs', '--check']);
tests('npm test', node, ['tools/test.mjs']);
tests('conformance', node, ['tools/conformance.mjs']);
tests('gpu', node, ['tools/gpu.mjs']);
step('native TensorFlow', node, ['tools/build-tensorflow.mjs']);
process.env.FOLIO_TENSORFLOW = join(root, '.tensorflow');
tests('native TensorFlow tests', node, [
  'node_modules/vitest/vitest.mjs',
  'run',
  'packages/models/src/engines/tensorflow.test.ts',
  'packages/models/src/serving/tensorflow.test.ts',
]);
delete process.env.FOLIO_TENSORFLOW;
tests('browser', node, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.browser.config.ts']);
tests('integration', node, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.integration.config.ts']);

rmSync(reports, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exitCode = failed > 0 ? 1 : 0;
