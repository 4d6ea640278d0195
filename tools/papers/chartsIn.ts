import { type Diagnostic, fail, ok, type Result } from '@foliograph/core';
import type { AllResults, Filled } from './fill.js';
import { formats } from './formats.js';
import { linesChart } from './linesChart.js';
import { numberOf } from './numberOf.js';
import { ofStrategy } from './ofStrategy.js';
import type { Spread } from './Results.js';
import { spreadChart } from './spreadChart.js';
import { unitOf } from './unitOf.js';
import { unknownResults } from './unknownResults.js';

interface Row {
  readonly label: string;
  /** The figure that it tells, by its last word. */
  readonly figure: string;
  /** One a column. */
  readonly cells: readonly Spread[];
  readonly paper?: number;
  /** Name of the results that it waits for. */
  readonly awaited?: string;
}

/**
 * A template with its blocks of charts replaced by pictures, SVG by the name of its file. A block begins with its kind, its file and, for lines, columns `word` or `word:head`;
 * its title follows, then rows `label | results | strategy | figure`, with `*` for the column's word in those of lines and `| paper N` where a paper has a number.
 */
export function chartsIn(template: string, file: string, all: AllResults): Filled & { readonly pictures: ReadonlyMap<string, string> } {
  const problems: Diagnostic[] = [];
  const awaited = new Set<string>();
  const pictures = new Map<string, string>();
  const block = /^```(spread|lines) (\S+)(.*)\n(.*)\n([\s\S]*?)\n```$/gm;
  const text = template.replaceAll(
    block,
    (whole, kind: string, name: string, words: string, title: string, body: string, offset: number) => {
      const first = template.slice(0, offset).split('\n').length + 2;
      const columns = words.trim().split(/\s+/);
      const read = body.split('\n').map((row) => rowOf(row, columns, all));
      read.forEach((row, i) => {
        if (!row.ok) problems.push(...row.problems.map((problem) => ({ ...problem, place: { file, line: first + i, column: 1 } })));
      });
      const rows = read.flatMap((row) => (row.ok ? [row.value] : []));
      if (rows.length < read.length) return whole;
      const due = rows.flatMap(({ awaited = [] }) => awaited);
      for (const results of due) awaited.add(results);
      if (due.length > 0) return '…';
      pictures.set(`${name}.svg`, kind === 'spread' ? spread(title, rows) : lines(title, columns, rows));
      return `![${title}](papers/${name}.svg)`;
    },
  );
  return { text, problems, awaited, pictures };
}

function rowOf(text: string, columns: readonly string[], all: AllResults): Result<Row> {
  const [label = '', name = '', strategy = '', path = '', printed] = text.split('|').map((part) => part.trim());
  const results = all.get(name);
  if (path === '') return fail(`a row is label | results | strategy | figure, and not "${text}"`);
  if (results === undefined) return unknownResults(name, all);
  const paper = printed === undefined ? undefined : numberOf(/^paper (-?[\d.]+%?)$/.exec(printed)?.[1] ?? 'NaN');
  if (Number.isNaN(paper)) return fail(`"${printed}" is not what a paper prints, such as paper 1.5 or paper 150%`);
  const row = { label, figure: path.split('.')[0] === 'spans' ? path.split('.')[1]! : path };
  if (results === null) return ok({ ...row, cells: [], awaited: name });
  const cells: Spread[] = [];
  for (const column of columns) {
    const at = (pattern: string) => pattern.replaceAll('*', column.split(':')[0]!);
    const found = ofStrategy(results, name, at(strategy), at(path));
    if (!found.ok) return found;
    cells.push(
      typeof found.value === 'object' && found.value !== null ? (found.value as unknown as Spread) : { mean: found.value as number | null },
    );
  }
  return ok({ ...row, cells, ...(paper === undefined ? {} : { paper }) });
}

const spread = (title: string, rows: readonly Row[]): string =>
  spreadChart(
    rows.map(({ label, cells, paper }) => ({ label, spread: cells[0]!, ...(paper === undefined ? {} : { paper }) })),
    { title, written: writtenAs(rows) },
  );

const lines = (title: string, columns: readonly string[], rows: readonly Row[]): string =>
  linesChart(
    rows.map(({ label, cells }) => ({ label, values: cells.map(({ mean }) => mean) })),
    columns.map((column) => column.split(':').at(-1)!),
    { title, written: writtenAs(rows) },
  );

/** How the axis writes the figure of the first row. */
function writtenAs(rows: readonly Row[]): (value: number) => string {
  const [format] = unitOf(rows[0]!.figure, null);
  return (value) =>
    format === 'percent' ? formats.percent(value, Math.abs(value) < 0.02 && value !== 0 ? 1 : 0) : formats.number(value, 2);
}
