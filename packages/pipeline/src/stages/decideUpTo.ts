import { type DecideInput, decideInTranches, decisionSessions, type TargetSeries } from '@foliograph/core';
import { planeFromArrow } from '../arrow/index.js';
import { registries } from '../members/index.js';
import type { Artifact } from '../store/index.js';
import type { PortfolioParams } from './PortfolioParams.js';
import { readPanel } from './readPanel.js';
import { single } from './single.js';

/** What a rule decides at each of its sessions from the test's first to `to`, or to the last but one of the test: what is decided at the last could not be held for one. */
export async function decideUpTo(
  { panel: stored, forecasts }: { readonly panel: Artifact; readonly forecasts: Artifact | undefined },
  { portfolio, target, rebalance, interval = 1, tranches = 1, price, folds }: PortfolioParams,
  random: (rule: string, session: string) => ReturnType<DecideInput['random']>,
  to = folds.at(-1)!.testTo - 1,
): Promise<TargetSeries & { readonly panel: DecideInput['panel'] }> {
  const { panel } = await readPanel(stored);
  const { name, params } = single(portfolio);
  const rule = registries.portfolios.get(name)!;
  const own = rule.rebalance(params) ?? rebalance;
  const once = own === 'never';
  const sessions = decisionSessions(panel, {
    from: folds[0]!.testFrom,
    to,
    rebalance: own === 'on-signal' ? 'every' : own,
    interval: once ? 1 : interval,
  });
  const forecast = forecasts && (await predictedReturns(forecasts));
  const decided = decideInTranches(
    {
      panel,
      price,
      portfolio: rule,
      params,
      sessions,
      onSignal: own === 'on-signal',
      ...(forecast ? { forecast } : {}),
      random: (session) => random(name, session),
    },
    once ? 1 : tranches,
  );
  return { ...decided, panel };

  async function predictedReturns(artifact: Artifact): Promise<Float64Array> {
    const { toReturn } = registries.targets.get(single(target).name)!;
    const { plane } = planeFromArrow(await artifact.bytes('forecasts.arrow'));
    // Forecasts are of the price at the execution's field, so their return is from that field's last price.
    const prices = panel.fields.get(price)!;
    return prices.map((value, i) => toReturn(plane[i]!, value));
  }
}
