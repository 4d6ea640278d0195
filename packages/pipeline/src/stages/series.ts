import { tableToArrow } from '../arrow/index.js';
import { readSeries } from '../sources/readSeries.js';
import { readBars, type SourceParams } from './readBars.js';
import { defineStage } from './Stage.js';

/** Reads one dated series, such as an index or a yield. */
export const series = defineStage<SourceParams>({
  summary: 'A dated series beside the panel: an index or a risk-free yield.',
  version: 1,
  deterministic: true,
  heavy: false,
  async run(_inputs, params, context) {
    const bars = await readBars(params, context);
    if (!bars.ok) return bars;
    const read = readSeries(bars.value);
    if (!read.ok) return read;
    const { sessions, values } = read.value;
    await context.write('series.arrow', tableToArrow({ date: { type: 'date', values: sessions }, value: { type: 'float64', values } }));
    return { ok: true, value: { warnings: bars.value.warnings } };
  },
});
