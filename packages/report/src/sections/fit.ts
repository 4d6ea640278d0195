import { align, figure, grid, type Stroke } from '../chart/index.js';
import type { Fit } from '../data/index.js';
import { html } from '../html/index.js';
import { defineSection } from './Section.js';

/** Small charts that a reader takes in and a page carries. */
const limit = 24;
const price: Stroke = { tone: 'ink', dash: 'solid' };

/** What the models forecast beside what came. */
export const fit = defineSection({
  summary: 'Forecast against price for each asset.',
  version: 2,
  rank: 8,
  title: 'Forecast against price',
  needs: ['fits'],
  absent: 'No model gave a forecast of a price.',
  render({ fits, training }) {
    const several = new Set(training.map(({ seed }) => seed)).size > 1;
    const models = [...new Set(fits.map(({ model }) => model))];
    const assets = [...new Set(fits.map(({ asset }) => asset))];
    const stroke = (model: string): Stroke => ({ tone: models.indexOf(model), dash: 'solid' });
    const legend = [{ name: 'price', stroke: price }, ...models.map((name) => ({ name, stroke: stroke(name) }))];
    const charts = assets.slice(0, limit).map((asset) => {
      const of = fits.filter((fit) => fit.asset === asset);
      return figure(chartOf(asset, of, stroke), '', 'small');
    });
    return html`<p>Each forecast stands at the session that it is for. The line marks where the test begins; widen the slider under one chart to see in all what the models were trained on.${several && ' Of several seeds, the first one’s forecasts are shown.'}${
      assets.length > limit && ` The first ${limit} of ${assets.length} assets are shown.`
    }</p>
${grid(legend, charts)}`;
  },
});

function chartOf(asset: string, fits: readonly Fit[], stroke: (model: string) => Stroke) {
  const { testFrom } = fits[0]!;
  const { x, rows } = align([
    { sessions: fits[0]!.sessions, values: fits[0]!.price },
    ...fits.map(({ sessions, forecast }) => ({ sessions, values: forecast })),
  ]);
  // A quarter of the test's length before it, for comparison.
  const begin = Math.max(
    0,
    x.findIndex((session) => session >= testFrom),
  );
  return {
    label: asset,
    axis: 'session',
    x,
    unit: 'value',
    shape: 'lines',
    series: [
      { name: 'price', stroke: price, values: rows[0]! },
      ...fits.map(({ model }, i) => ({ name: model, stroke: stroke(model), values: rows[i + 1]! })),
    ],
    marks: [{ at: testFrom, text: 'test' }],
    log: 'none',
    view: { from: x[Math.max(0, Math.ceil(begin - (x.length - begin) / 4))]! },
  } as const;
}
