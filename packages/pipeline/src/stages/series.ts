import { tableToArrow } from '../arrow/index.js';
import { examineBars } from '../checks/examineBars.js';
import { readSeries } from '../sources/readSeries.js';
import type { SourceParams } from './fromSource.js';
import { readBars } from './readBars.js';
import { defineStage } from './Stage.js';
import { tellFound } from './tellFound.js';

interface SeriesParams extends SourceParams {
  /** Whether its values are prices, which must look like some. */
  readonly prices?: boolean;
}

/** Reads one dated series, such as an index or a yield. */
export const series = defineStage<SeriesParams>({
  summary: 'A dated series beside the panel: an index, a yield, an exchange rate.',
  version: 4,
  deterministic: true,
  heavy: false,
  // DuckDB reads with every thread.
  wide: true,
  async run(_inputs, params, context) {
    const bars = await readBars(params, context);
    if (!bars.ok) return bars;
    const read = readSeries(bars.value);
    if (!read.ok) return read;
    const { sessions, values } = read.value;
    await context.write('series.arrow', tableToArrow({ date: { type: 'date', values: sessions }, value: { type: 'float64', values } }));
    // An index may jump with its market, and its own history may have gaps.
    const found = params.prices
      ? await examineBars({ ...bars.value, fields: new Map([['close', values]]), claim: 'none', maxJump: 0 })
      : [];
    return tellFound(found, context, bars.value.warnings);
  },
});
