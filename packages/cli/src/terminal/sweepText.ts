import type { Criterion, RankedSpread, SweepOutcome } from '@foliograph/pipeline';
import { countedText } from './countedText.js';
import { shown } from './shown.js';
import { textTable } from './textTable.js';

/** What a sweep came to: a line a trial, best first, and how many there were to choose from. */
export function sweepText({ name, trials, by, test, validation, counted }: SweepOutcome): string {
  const paths = [...new Set(trials.flatMap(({ settings }) => Object.keys(settings)))];
  const repeated = trials.some((trial) => trial.test.seeds.length > 1);
  const validated = trials.some((trial) => trial.validation !== undefined);
  const several = new Set(trials.map(({ strategy }) => strategy)).size > 1;
  const heads = (title: string) => [title, ...(repeated ? ['± deviation', 'least', 'greatest'] : []), 'rank'];
  const rows = trials.map((trial) => [
    ...(several ? [trial.strategy] : []),
    ...paths.map((path) => (Object.hasOwn(trial.settings, path) ? JSON.stringify(trial.settings[path]) : '')),
    ...cells(trial.test, test, repeated),
    ...(validated ? cells(trial.validation, validation, repeated) : []),
  ]);
  const shortened = paths.map((path) => shortest(path, paths));
  const head = [
    ...(several ? ['strategy'] : []),
    ...shortened,
    ...heads(test.title),
    ...(validated ? heads(`validation: ${validation.title}`) : []),
  ];
  const seeds = trials[0]?.test.seeds.length ?? 0;
  return [
    `${name}, ${trials.length} trials${several ? '' : ` of ${trials[0]?.strategy}`}${seeds > 1 ? `, means of ${seeds} seeds` : ''}, ranked by ${by.name}`,
    '',
    textTable([head, ...rows]),
    '',
    by.part === 'test'
      ? `Ranked on the test itself: the best of ${trials.length} trials is chosen with knowledge of it, and its figure is too good.`
      : 'Ranked on the validation part, without the figure of the test that stands beside it.',
    `${countedText(counted)}.`,
  ].join('\n');
}

function cells(spread: RankedSpread | undefined, { unit }: Criterion, repeated: boolean): readonly string[] {
  const all = [spread?.mean, ...(repeated ? [spread?.deviation, spread?.lowest, spread?.highest] : [])];
  return [...all.map((value) => shown(value, unit)), spread?.rank ? String(spread.rank) : '–'];
}

/** The end of a path by which it can be told from the others. */
function shortest(path: string, paths: readonly string[]): string {
  const keys = path.split('.');
  const endings = keys.map((_, i) => keys.slice(keys.length - 1 - i).join('.'));
  return endings.find((ending) => paths.every((other) => other === path || !`.${other}`.endsWith(`.${ending}`))) ?? path;
}
