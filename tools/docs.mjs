// @ts-check
// `npm run docs`: writes what follows from the code (the editors' schema, the lists of members, each pipeline's plan text,
// the page of the papers);
// with --check it writes nothing and fails where a file is not up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadModule } from './loadModule.mjs';
import { prepare } from './prepare.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
prepare({ quiet: check });
const { formatDiagnostic, loadPipeline, makePlan, memberSets, pipelineSchema, planText, registries } = await import('@foliograph/pipeline');
const { conventionSet, describeFactor, factorSet, factorSets, formulaOf, memberName, metricSet, registry, statementFields } = await import(
  '@foliograph/core'
);

/** @type {Map<string, string>} */
const files = new Map();
files.set('docs/pipeline.schema.json', `${JSON.stringify(pipelineSchema(registries), null, 2)}\n`);
files.set('docs/members.md', members());
files.set('docs/factors.md', factorsPage());
files.set('docs/metrics.md', metricsPage());
for (const name of readdirSync(`${root}/pipelines`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))) {
  const loaded = await loadPipeline(`${root}/pipelines/${name}`);
  if (!loaded.ok) throw new Error(`pipelines/${name}: ${loaded.problems.map(({ message }) => message).join('; ')}`);
  files.set(`pipelines/${name.replace('.yaml', '.plan.txt')}`, planText(makePlan(loaded.value.spec, registries)));
}
const { papersPage } = await loadModule('tools/papers/papersPage.ts');
const papers = papersPage(`${root}pipelines/papers`);
if (papers.problems.length > 0) throw new Error(papers.problems.map((problem) => formatDiagnostic(problem)).join('\n'));
for (const [file, text] of papers.files) files.set(file, text);

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

/** Every factor and every member of every set, in one table a set. */
function factorsPage() {
  const told = new Set();
  const row = (/** @type {string} */ name) => {
    told.add(name);
    const account = describeFactor(name);
    if (!account) throw new Error(`there is no factor ${name}`);
    const { summary = '', source = '', lines, otherwise } = account;
    const short = (/** @type {string} */ line) => line.slice(name.length + 1);
    const formulas = lines.map(({ name: line, formula }) => `${lines.length > 1 ? `${short(line)}: ` : ''}\`${formula}\``).join('<br>');
    const others = otherwise.filter((formula) => !formula.startsWith('reported_')).map((formula) => `else \`${formula}\``);
    const fields = [...new Set(lines.flatMap((line) => line.fields))].sort().map((field) => `\`${field}\``);
    const cells = [`\`${name}\``, summary, [formulas, ...others].join('<br>'), fields.join(' '), source];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  };
  const table = (/** @type {readonly string[]} */ names) =>
    ['| name | what | formula at its defaults | fields | source |', '| --- | --- | --- | --- | --- |', ...names.map(row)].join('\n');
  // Sets that gather others come after them and repeat no table.
  const sets = Object.entries(factorSets).toSorted(([, a], [, b]) => a.factors().length - b.factors().length);
  const parts = sets.map(([set, { summary, factors }]) => {
    const names = factors().map(({ name }) => name);
    const rows = names.every((name) => told.has(name)) ? 'All of them are told above.' : table(names);
    return `## ${set}\n\n${summary} ${names.length} factors.\n\n${rows}`;
  });
  const others = Object.keys(factorSet)
    .map((name) => memberName(name, '_'))
    .filter((name) => !told.has(name));
  const fields = Object.entries(statementFields).map(
    ([name, { of, meaning }]) => `| \`${of === 'period' ? `${name}_ttm` : name}\` | ${meaning} |`,
  );
  return `# Factors

Every factor and set, written by \`npm run docs\`; \`folio factors\` lists them, \`folio factors explain bbi\` tells one with its parameters and what it expands to. A set's name in \`factors\` stands for all its members; those whose fields the data lack are left out and named with the field.

## Fields of statements

Columns of statements are read under these names; \`columns\` of a source gives them to columns of other names. Figures that run from the fiscal year's start, named under \`year-to-date\`, are read over twelve months as \`NAME_ttm\`, those of a balance sheet as they are, and both as they were a year before as \`NAME_prior\`: the same figure at the end of the same period a year earlier, as restated by then. Growth is over the year before; means of balance-sheet figures are those of now and a year before. All count from the first session after publication.

| field | what |
| --- | --- |
${fields.join('\n')}

Market value is \`raw_close * shares\`: adjusted prices times shares are no market value, as they shrink with every later split and dividend. A ratio over a figure that is not above zero is missing where it would have no meaning (return on negative equity, EV/EBITDA in a loss); over market value a loss is kept, so that E/P ranks it, which is why P/E is not offered. Shares are as reported: growth a share takes a split for an issue. Tangible assets are the shareholders' (equity less intangible assets and goodwill), as 10jqka has them.

Where a vendor gives a ratio itself, a column \`reported_NAME\`, such as \`reported_turnover_ratio_of_receivable\`, stands for the fundamental factor of that name whose fields the data lack. It is read as printed: bring it to a fraction by \`percent\` or \`scale\`.

${parts.join('\n\n')}

## others

Factors of no set.

${table(others)}
`;
}

/** Every figure with its formula under each convention; what stands by hand is between the marks of the page itself. */
function metricsPage() {
  const [before, after] = /** @type {string} */ (read('docs/metrics.md')).split(/<!-- figures -->[\s\S]*<!-- end of figures -->/);
  const conventions = [...registry(conventionSet)];
  const cells = (/** @type {readonly string[]} */ row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const other = (/** @type {import('@foliograph/core').Metric} */ metric) => {
    const formulas = conventions.map(([name, convention]) => ({ name, formula: formulaOf(metric, convention).formula }));
    return [...new Set(formulas.map(({ formula }) => formula))]
      .filter((formula) => formula !== metric.formula)
      .map((formula) => {
        const under = formulas.filter((one) => one.formula === formula).map(({ name }) => `\`${name}\``);
        return `${under.join(', ')}: \`${formula}\``;
      });
  };
  const members = Object.entries(metricSet).toSorted(([, a], [, b]) => a.rank - b.rank);
  const groups = [...new Set(members.map(([, { group }]) => group))].map((group) => {
    const listed = members.filter(([, metric]) => metric.group === group);
    const rows = listed.map(([name, metric]) => {
      const formulas = [`\`${metric.formula}\``, ...other(metric)].join('<br>');
      return cells([`\`${name}\``, metric.title, formulas, metric.annualised ?? '', metric.unit, metric.source ?? '']);
    });
    const head = '| name | title | formula | a year | unit | after |\n| --- | --- | --- | --- | --- | --- |';
    return `### ${group}\n\n${head}\n${rows.join('\n')}`;
  });
  const choices = conventions.map(([name, { summary }]) => cells([`\`${name}\``, summary]));
  const table = `| convention | what |\n| --- | --- |\n${choices.join('\n')}`;
  return `${before}<!-- figures -->\n\n${table}\n\n${groups.join('\n\n')}\n\n<!-- end of figures -->${after}`;
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(`${root}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
