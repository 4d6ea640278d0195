import type { Sweep } from '../data/index.js';
import { html } from '../html/index.js';
import { sweepStyle } from '../style/index.js';
import { spreadCurve, sweptPaths, trialsTable } from '../sweep/index.js';
import { pageOf } from './pageOf.js';

/** A page about the trials of a sweep, which needs no script: their table and, where one parameter varies, each figure over its values. */
export function renderSweepPage(sweep: Sweep): string {
  const { name, label, trials, by, test, validation, counted } = sweep;
  const selection = {
    name: 'Chosen on the test',
    detail: `Trials are ranked by a figure of the test: the best of ${trials.length} is chosen with knowledge of it, and its figure is too good. Ranking by a figure of the validation part is the honest twin.`,
  };
  const strategies = [...new Set(trials.map(({ strategy }) => strategy))];
  const facts = [
    { name: 'Trials', value: String(trials.length) },
    { name: 'Strategy', value: strategies.join(', ') },
    { name: 'Ranked by', value: by.name },
    { name: 'Counted under this name', value: `${counted} trials` },
  ];
  const paths = sweptPaths(sweep).filter(({ path }) => new Set(trials.map(({ settings }) => JSON.stringify(settings[path]))).size > 1);
  const [only] = paths.length === 1 && strategies.length === 1 ? paths : [];
  const curve = (part: 'test' | 'validation', about: Sweep['test']) => {
    const points = trials.flatMap(({ settings, [part]: figure }) => (figure && only ? [{ value: settings[only.path], figure }] : []));
    return points.some(({ figure }) => figure.mean !== null) && only ? spreadCurve({ ...about, path: only.path }, points) : undefined;
  };
  const curves = [curve('test', test), curve('validation', { ...validation, title: `${validation.title} on the validation part` })];
  return pageOf(
    { title: `${name}: sweep`, ...(label ? { label } : {}), flags: by.part === 'test' ? [selection] : [], facts },
    [
      { name: 'trials', title: 'Trials', body: trialsTable(sweep) },
      ...(curves.some((one) => one !== undefined) ? [{ name: 'curves', title: `By ${only!.short}`, body: html`${curves}` }] : []),
    ],
    '',
    `\n${sweepStyle}`,
  );
}
