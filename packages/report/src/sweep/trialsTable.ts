import type { Sweep, TrialFigure } from '../data/index.js';
import { formatFigure, type Unit } from '../format/index.js';
import { html, type Markup } from '../html/index.js';
import { table } from '../table/index.js';
import { shownValue } from './shownValue.js';
import { sweptPaths } from './sweptPaths.js';

/** A row a trial, best first: its values, its figure of the test and that of the validation part with how they spread over seeds, and their ranks. */
export function trialsTable(sweep: Sweep): Markup {
  const { trials, test, validation, by } = sweep;
  const paths = sweptPaths(sweep);
  const validated = trials.some((trial) => trial.validation !== undefined);
  const several = new Set(trials.map(({ strategy }) => strategy)).size > 1;
  const heads = (title: string) => [
    { head: title, numeric: true },
    { head: 'Rank', numeric: true },
  ];
  const seeds = Math.max(...trials.map((trial) => trial.test.seeds.length));
  return table(
    `Trials ranked by ${by.name}${seeds > 1 ? `, means over ${seeds} seeds ± sample standard deviation, and the least to the greatest` : ''}`,
    [
      ...(several ? [{ head: 'Strategy' }] : []),
      ...paths.map(({ path, short }) => ({ head: short, hint: path })),
      ...heads(test.title),
      ...(validated ? heads(`${validation.title}, validation`) : []),
    ],
    trials.map((trial) => [
      ...(several ? [trial.strategy] : []),
      ...paths.map(({ path }) => (path in trial.settings ? shownValue(trial.settings[path]) : '')),
      ...cells(trial.test, test.unit),
      ...(validated ? cells(trial.validation, validation.unit) : []),
    ]),
  );
}

function cells(figure: TrialFigure | undefined, unit: Unit): readonly (Markup | string)[] {
  const { mean, deviation, lowest, highest, rank } = figure ?? { mean: null, lowest: null, highest: null, rank: null };
  const spread = html`<small class="deviation">± ${formatFigure(deviation, unit)}</small><small class="deviation">${formatFigure(lowest, unit)} to ${formatFigure(highest, unit)}</small>`;
  return [html`${formatFigure(mean, unit)}${deviation !== undefined && spread}`, rank === null ? '–' : String(rank)];
}
