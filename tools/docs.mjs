// @ts-check
// `npm run docs`: writes what follows from the code (the editors' schema, the lists of members, each pipeline's plan text);
// with --check it writes nothing and fails where a file is not up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
prepare({ quiet: check });
const { loadPipeline, makePlan, memberSets, pipelineSchema, planText, registries } = await import('@foliograph/pipeline');

/** @type {Map<string, string>} */
const files = new Map();
files.set('docs/pipeline.schema.json', `${JSON.stringify(pipelineSchema(registries), null, 2)}\n`);
files.set('docs/members.md', members());
for (const name of readdirSync(`${root}/pipelines`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))) {
  const loaded = await loadPipeline(`${root}/pipelines/${name}`);
  if (!loaded.ok) throw new Error(`pipelines/${name}: ${loaded.problems.map(({ message }) => message).join('; ')}`);
  files.set(`pipelines/${name.replace('.yaml', '.plan.txt')}`, planText(makePlan(loaded.value.spec, registries)));
}

const stale = [...files].filter(([file, text]) => read(file) !== text);
if (check) {
  for (const [file] of stale) process.stdout.write(`${file} is not up to date: npm run docs\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, text] of stale) writeFileSync(`${root}/${file}`, text);
  process.stdout.write(`${stale.length} of ${files.size} files written\n`);
}

function members() {
  const sets = Object.entries(memberSets).map(([set, listed]) => {
    const rows = listed.map(({ name, summary }) => `| \`${name}\` | ${summary.replaceAll('|', '\\|')} |`);
    return `## ${set}\n\n| name | what |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# Members\n\nEvery member of every open set, as \`folio list\` names them. Written by \`npm run docs\`.\n\n${sets.join('\n')}`;
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(`${root}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
