// @ts-check
// `npm run papers -- results SPEC…`: writes pipelines/papers/results/NAME.json from the run that each spec's lock names.
// `npm run papers -- analysis NAME…`: runs pipelines/papers/analyses/NAME.ts and writes what it prints to results/NAME.json.
// `npm run papers`: writes docs/papers.md and its pictures from the templates and these files, as `npm run docs` does.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadModule } from './loadModule.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}pipelines/papers`;
const [what, ...names] = process.argv.slice(2);
const commands = {
  results: async () => {
    const { resultsOf } = await loadModule('tools/papers/resultsOf.ts');
    const { foldedJson } = await import('@foliograph/pipeline');
    for (const spec of names) write(basename(spec).replace(/\.ya?ml$/, ''), foldedJson(await resultsOf(spec)));
  },
  // Its own process, so that what it prints is what it says.
  analysis: async () => {
    for (const name of names) {
      const { stdout, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'analyse', name], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
        maxBuffer: 2 ** 28,
      });
      if (status !== 0) throw new Error(`the analysis ${name} failed`);
      write(name, stdout);
    }
  },
  analyse: async () => {
    for (const name of names) await loadModule(`pipelines/papers/analyses/${name}.ts`);
  },
  page: async () => {
    const { papersPage } = await loadModule('tools/papers/papersPage.ts');
    const { formatDiagnostic } = await import('@foliograph/pipeline');
    const { files, problems, awaited } = papersPage(folder);
    for (const problem of problems) process.stderr.write(`${formatDiagnostic(problem)}\n`);
    for (const name of awaited) process.stderr.write(`there are no results of ${name} yet\n`);
    if (problems.length > 0) process.exitCode = 1;
    else for (const [file, text] of files) writeFileSync(`${root}${file}`, text);
  },
};

/** @param {string} name @param {string} text */
function write(name, text) {
  mkdirSync(`${folder}/results`, { recursive: true });
  writeFileSync(`${folder}/results/${name}.json`, text);
  process.stdout.write(`pipelines/papers/results/${name}.json: ${Math.ceil(text.length / 1000)} KB\n`);
}

const command = /** @type {Record<string, () => Promise<void>>} */ (commands)[what ?? 'page'];
if (!command) throw new Error(`there is ${Object.keys(commands).join(', ')}, and no "${what}"`);
try {
  await command();
} catch (error) {
  process.stderr.write(`${/** @type {Error} */ (error).message}\n`);
  process.exitCode = 1;
}
