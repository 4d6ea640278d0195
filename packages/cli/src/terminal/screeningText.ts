import type { ScreenedFactors } from '@foliograph/pipeline';
import { shown } from './shown.js';
import { textTable } from './textTable.js';

type Fold = ScreenedFactors['folds'][number];
type Row = Fold['table'][number];

const figures = [
  ['IC', ({ ic }: Row) => ic, 'ratio'],
  ['ICIR', ({ ratio }: Row) => ratio, 'ratio'],
  ['t', ({ t }: Row) => t, 'ratio'],
  ['p', ({ p }: Row) => p, 'ratio'],
  ['share', ({ share }: Row) => share, 'fraction'],
  ['spread', ({ spread }: Row) => spread, 'fraction'],
  ['turnover', ({ turnover }: Row) => turnover, 'fraction'],
] as const;

/** The screening of each fold for a terminal: a line a factor with its figures, those that no factor has left out, then what became of it and why. */
export function screeningText(folds: readonly Fold[]): string {
  return folds.map(foldText).join('\n\n');
}

function foldText({ from, to, assets, kept, table, closest }: Fold, i: number, { length }: readonly Fold[]): string {
  const columns = figures.filter(([, of]) => table.some((row) => of(row) !== null));
  const head = ['', ...columns.map(([name]) => name)];
  const lines = textTable([head, ...table.map((row) => [row.factor, ...columns.map(([, of, unit]) => shown(of(row), unit))])]).split('\n');
  const width = Math.max(...lines.map((line) => line.length));
  const told = table.map(({ kept, reason }, k) => `${lines[k + 1]!.padEnd(width)}  ${kept ? 'kept   ' : 'dropped'}  ${reason}`);
  const fold = length > 1 ? `fold ${i + 1}, ` : '';
  const title = `${fold}${from} to ${to}, ${assets} assets: ${kept.length} of ${table.length} factors kept${closest ? `; ${closest}` : ''}`;
  return [title, lines[0]!, ...told].join('\n');
}
