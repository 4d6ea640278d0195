import { evaluate, integer, ok, params, parseFormula } from '@foliograph/core';
import { readPanel } from '@foliograph/pipeline';

const window = integer({ minimum: 2, default: 20, description: 'Sessions in the mean.' });

/** A factor: how far the close stands from its mean. Its formula is what keys hold. */
export const stretch = {
  summary: 'Close over its mean, less 1.',
  version: 1,
  params: params({ window }),
  formula: ({ window }) => `close / mean(close, ${window}) - 1`,
};

/** A portfolio rule: half of the equity on the asset with the highest forecast, the rest in cash. */
export const halfOnBest = {
  summary: 'Half on the asset with the highest forecast.',
  version: 1,
  params: params({}),
  needsForecast: () => true,
  rebalance: () => undefined,
  history: () => 1,
  weigh({ live, forecast }) {
    const weights = new Float64Array(live.length);
    let best = -1;
    for (let n = 0; n < live.length; n++) if (live[n] && (best < 0 || forecast[n] > forecast[best])) best = n;
    if (best >= 0) weights[best] = 0.5;
    return { weights, notes: [] };
  },
};

/** A metric: a figure of every track record, in results and reports. */
export const bestSession = {
  title: 'Best session',
  rank: 90,
  group: 'return',
  summary: 'Largest return of a session.',
  version: 1,
  formula: 'max(r)',
  unit: 'fraction',
  of: ({ returns }) => returns.reduce((most, r) => Math.max(most, r), -Infinity),
};

/** A stage: the share of assets above their mean at each session, as JSON, from the panel that it needs. */
export const breadth = {
  summary: 'Share of assets above their mean, at each session.',
  version: 1,
  deterministic: true,
  params: params({ window }),
  async run({ panel: [stored] }, { window }, { write }) {
    const { panel } = await readPanel(stored, ['close']);
    const formula = parseFormula(`close > mean(close, ${window})`);
    if (!formula.ok) return formula;
    const [above] = evaluate([formula.value], panel);
    const T = panel.sessions.length;
    const share = panel.sessions.map((_, t) => {
      const known = panel.assets.map((_, n) => above[n * T + t]).filter((value) => !Number.isNaN(value));
      return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
    });
    await write('breadth.json', JSON.stringify({ sessions: panel.sessions, share }));
    return ok({});
  },
};
