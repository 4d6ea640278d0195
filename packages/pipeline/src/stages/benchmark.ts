import { type Fold, fail } from '@foliograph/core';
import { tableFromArrow } from '../arrow/index.js';
import type { PanelFacts } from '../plan/index.js';
import { defineStage } from './Stage.js';
import { writeTrack } from './writeTrack.js';

interface BenchmarkParams {
  readonly capital: number;
  readonly folds: readonly Fold[];
}

/** The capital put into a series and held: its value at each session of the test is the last one quoted up to it. */
export const benchmark = defineStage<BenchmarkParams>({
  summary: 'The track record of an index over the test.',
  version: 2,
  deterministic: true,
  heavy: false,
  async run({ facts = [], series = [] }, { capital, folds }, context) {
    const { sessions: all } = await facts[0]!.json<PanelFacts>('facts.json');
    const sessions = all.slice(folds[0]!.testFrom, folds.at(-1)!.testTo + 1);
    const table = tableFromArrow(await series[0]!.bytes('series.arrow'));
    const dates = table.date as readonly string[];
    const values = table.value as Float64Array;
    const quotes = new Float64Array(sessions.length);
    let next = 0;
    let last = NaN;
    for (const [s, session] of sessions.entries()) {
      for (; next < dates.length && dates[next]! <= session; next++) if (!Number.isNaN(values[next]!)) last = values[next]!;
      quotes[s] = last;
    }
    if (Number.isNaN(quotes[0]!)) return fail(`the benchmark has no value on or before ${sessions[0]}, the first session of the test`);
    const equity = quotes.map((quote) => (capital * quote) / quotes[0]!);
    const none = { capital, turnover: [], fees: 0, costs: 0, orders: 0, notes: [] };
    await writeTrack(context, { sessions, equity, cash: new Float64Array(sessions.length), gross: equity }, none);
    return { ok: true, value: {} };
  },
});
