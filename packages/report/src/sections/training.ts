import { type Chart, figure, grid, type Stroke } from '../chart/index.js';
import { groupBy, type Training } from '../data/index.js';
import { formatFigure } from '../format/index.js';
import { html } from '../html/index.js';
import { table } from '../table/index.js';
import { defineSection } from './Section.js';

/** Small charts that a reader takes in and a page carries; the table holds them all. */
const limit = 24;
const loss: Stroke = { tone: 'neutral', dash: 'solid' };
const validation: Stroke = { tone: 0, dash: 'solid' };

/** How the models learned. */
export const training = defineSection({
  summary: 'Loss by epoch on the training and the validation part, and the epoch that was kept.',
  version: 1,
  rank: 10,
  title: 'Training',
  needs: ['training'],
  absent: 'No model was trained.',
  render({ training }) {
    const groups = groupBy(training, ({ model, asset }) => `${model}, ${asset}`);
    return html`<p>Loss by epoch, as the trainer minimised it; the line marks the epoch whose weights were kept.${
      groups.length > limit && ` The first ${limit} of ${groups.length} models are drawn; the table holds them all.`
    }</p>
${grid(
  [
    { name: 'training', stroke: loss },
    { name: 'validation', stroke: validation },
  ],
  groups.slice(0, limit).map(([name, runs]) => figure(chartOf(name, runs), captionOf(runs), 'small')),
)}<details>
<summary>Epochs and losses of every model</summary>
${table('Epochs and losses', columns, training.map(rowOf))}</details>
`;
  },
});

const columns = ['Model', 'Asset', 'Seed', 'Epochs', 'Kept', 'Training loss', 'Validation loss'].map((head, i) => ({
  head,
  numeric: i > 1,
}));

function rowOf({ model, asset, seed, epochs, best }: Training): string[] {
  const kept = epochs[best - 1];
  return [
    model,
    asset,
    String(seed),
    formatFigure(epochs.length, 'count'),
    best === 0 ? '–' : formatFigure(best, 'count'),
    formatFigure(kept?.loss, 'value'),
    formatFigure(kept?.validation, 'value'),
  ];
}

function chartOf(label: string, runs: readonly Training[]): Chart {
  const length = Math.max(...runs.map(({ epochs }) => epochs.length));
  return {
    label,
    axis: 'epoch',
    x: Array.from({ length }, (_, i) => i + 1),
    unit: 'value',
    shape: 'lines',
    series: runs.flatMap(({ epochs }) => [
      { name: 'training', stroke: loss, values: epochs.map(({ loss }) => loss) },
      { name: 'validation', stroke: validation, values: epochs.map(({ validation }) => validation) },
    ]),
    // Of several runs the caption tells: a line for each would hide the curves.
    marks: runs.length === 1 && runs[0]!.best > 0 ? [{ at: runs[0]!.best, text: 'kept' }] : [],
    log: 'taken',
  };
}

function captionOf(runs: readonly Training[]): string {
  const kept = runs.map(({ best }) => best).filter((best) => best > 0);
  if (runs.length === 1) return `${runs[0]!.epochs.length} epochs${kept.length > 0 ? `, epoch ${kept[0]} kept` : ''}.`;
  return `${runs.length} seeds${kept.length > 0 ? `, epochs ${Math.min(...kept)} to ${Math.max(...kept)} kept` : ''}.`;
}
