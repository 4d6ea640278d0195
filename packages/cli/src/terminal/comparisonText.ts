import type { Difference, RunComparison, RunRecord } from '@foliograph/pipeline';
import { figureColumns } from './figureColumns.js';
import { minute } from './minute.js';
import { shown } from './shown.js';
import { textTable } from './textTable.js';

const most = 12;

/** What tells two runs apart, part by part; parts in which they are alike are named in one line. */
export function comparisonText({ before, after, parameters, files, environment, stages, figures }: RunComparison): string {
  const changed: readonly (readonly [title: string, rows: readonly (readonly string[])[]])[] = [
    ['settings', differing(before.settings.join(' '), after.settings.join(' '))],
    ['parameters', parameters.map((one) => [one.path.join('.'), text(one.before), text(one.after)])],
    ['files', files.map((one) => [one.path.join(': '), digest(one.before), digest(one.after)])],
    ['environment', environment.map((one) => [one.path.join('.'), text(one.before), text(one.after)])],
  ];
  const alike = changed.flatMap(([title, rows]) => (rows.length === 0 ? [title] : []));
  const { same, added, removed } = stages;
  const counts = [
    `${same} stages are the same`,
    ...(stages.changed.length > 0 ? [`${stages.changed.length} differ, the first is ${stages.changed[0]}`] : []),
    ...(removed.length > 0 ? [`${removed.length} are in the first alone: ${few(removed)}`] : []),
    ...(added.length > 0 ? [`${added.length} are in the second alone: ${few(added)}`] : []),
  ];
  const parts = [
    ...[head('before', before), head('after', after)].map((line) => `${line}\n`),
    ...changed.flatMap(([title, rows]) => (rows.length === 0 ? [] : [`\n${title}\n`, cut(rows)])),
    `\n${counts.join('; ')}\n`,
    ...(alike.length > 0 ? [`the same: ${alike.join(', ')}\n`] : []),
    figureText(figures),
  ];
  return parts.join('');
}

const head = (which: string, { id, name, started, status, result }: RunRecord): string =>
  `${which.padEnd(6)}  ${id}  ${name}  ${minute(started)}  ${status}  result ${result}`;

const differing = (before: string, after: string): string[][] => (before === after ? [] : [['', before || 'none', after || 'none']]);

const few = (names: readonly string[]) => [...names.slice(0, 3), ...(names.length > 3 ? [`${names.length - 3} more`] : [])].join(', ');

function cut(rows: readonly (readonly string[])[]): string {
  const table = textTable(rows.slice(0, most), 'left').replace(/^/gm, '  ');
  return `${table}\n${rows.length > most ? `  ${rows.length - most} more\n` : ''}`;
}

function text(value: Difference['before']): string {
  if (value === undefined) return 'none';
  const whole = typeof value === 'string' ? value : JSON.stringify(value);
  return whole.length > 60 ? `${whole.slice(0, 60)}…` : whole;
}

const digest = (value: Difference['before']): string => (typeof value === 'string' ? value.slice(0, 12) : text(value));

/** The figures that a run ends with, those of both runs and what they moved by, of all in which they differ; the others are named in a line. */
function figureText(figures: RunComparison['figures']): string {
  const names = [...new Set(figures.map(({ name }) => name))];
  const differs = (name: string) => figures.some((one) => one.name === name && one.before !== one.after);
  const blocks = names.filter(differs).map((name) => {
    const rows = figureColumns.map(([title, key, unit]) => {
      const { before = null, after = null } = figures.find((one) => one.name === name && one.figure === key) ?? {};
      const moved = before === null || after === null ? null : after - before;
      return [title, shown(before, unit), shown(after, unit), moved === 0 ? '' : shown(moved, unit)];
    });
    return `\n${textTable([[name, 'before', 'after', 'difference'], ...rows])}\n`;
  });
  const alike = names.filter((name) => !differs(name));
  return [...(alike.length > 0 ? [`the same: figures of ${alike.join(', ')}\n`] : []), ...blocks].join('');
}
