import { decide, decisionSessions, type Fold } from '@foliograph/core';
import { planeFromArrow, planeToArrow } from '../arrow/index.js';
import { registries } from '../members/index.js';
import { readPanel } from './readPanel.js';
import { defineStage } from './Stage.js';
import { single } from './single.js';

interface PortfolioParams {
  readonly portfolio: Readonly<Record<string, object>>;
  readonly target: Readonly<Record<string, object>>;
  readonly rebalance: 'every' | 'weekly' | 'monthly' | 'never';
  readonly price: string;
  readonly folds: readonly Fold[];
}

/** Target weights at every decision of the test, from prices and forecasts up to it. */
export const portfolio = defineStage<PortfolioParams>({
  summary: 'Target weights at every decision.',
  version: 1,
  deterministic: true,
  heavy: false,
  async run({ panel: panels = [], forecasts = [] }, { portfolio: choice, target, rebalance, price, folds }, context) {
    const { panel } = await readPanel(panels[0]!);
    const { name, params } = single(choice);
    const rule = registries.portfolios.get(name)!;
    const N = panel.assets.length;
    // What is decided at the last session could not be held for one.
    const sessions = decisionSessions(panel, {
      from: folds[0]!.testFrom,
      to: folds.at(-1)!.testTo - 1,
      rebalance: rule.rebalance(params) ?? rebalance,
    });
    const forecast = forecasts[0] ? await predictedReturns() : undefined;
    const { weights, notes } = decide({
      panel,
      price,
      portfolio: rule,
      params,
      sessions,
      ...(forecast ? { forecast } : {}),
      random: (session) => context.random('portfolio', name, session),
    });
    const D = sessions.length;
    const plane = new Float64Array(N * D);
    for (let n = 0; n < N; n++) for (let d = 0; d < D; d++) plane[n * D + d] = weights[d * N + n]!;
    const dates = Array.from(sessions, (t) => panel.sessions[t]!);
    await context.write('targets.arrow', planeToArrow({ assets: panel.assets, sessions: dates, plane }));
    await context.write('notes.json', JSON.stringify(notes.map(({ session, note }) => ({ session: panel.sessions[session]!, note }))));
    return { ok: true, value: {} };

    async function predictedReturns(): Promise<Float64Array> {
      const { toReturn } = registries.targets.get(single(target).name)!;
      const { plane } = planeFromArrow(await forecasts[0]!.bytes('forecasts.arrow'));
      // Forecasts are of the price at the execution's field, so their return is from that field's last price.
      const prices = panel.fields.get(price)!;
      return prices.map((value, i) => toReturn(plane[i]!, value));
    }
  },
});
