import { type DecideInput, decisionSessions, ok, type Result } from '@foliograph/core';
import type { Registries } from '../spec/index.js';
import { forecastsOf } from './forecastsOf.js';
import type { PortfolioParams } from './PortfolioParams.js';
import { readPanel } from './readPanel.js';
import type { Inputs } from './Stage.js';
import { single } from './single.js';

export interface Deciding {
  random(rule: string, session: string): ReturnType<DecideInput['random']>;
  readonly members: Pick<Registries, 'portfolios' | 'targets'>;
  readonly signal: AbortSignal;
  /** The last session that may decide; the last but one of the test where left out: what is decided at the last could not be held for one. */
  readonly to?: number;
}

/** What a rule of a spec decides from at each of its sessions from the test's first on, and the parts of the capital that take turns; a problem where its models cannot be served. */
export async function decidingOf(
  inputs: Inputs,
  { portfolio, target, rebalance, interval = 1, tranches = 1, price, folds, served }: PortfolioParams,
  { random, members, signal, to = folds.at(-1)!.testTo - 1 }: Deciding,
): Promise<Result<{ readonly deciding: DecideInput; readonly tranches: number }>> {
  const { panel } = await readPanel(inputs.panel![0]!);
  const { name, params } = single(portfolio);
  const rule = members.portfolios.get(name)!;
  const own = rule.rebalance(params) ?? rebalance;
  const once = own === 'never';
  const sessions = decisionSessions(panel, {
    from: folds[0]!.testFrom,
    to,
    rebalance: own === 'on-signal' ? 'every' : own,
    interval: once ? 1 : interval,
  });
  const forecasts = forecastsOf(inputs, served && { ...served, folds }, signal);
  const plane = new Float64Array(forecasts ? panel.assets.length * panel.sessions.length : 0).fill(NaN);
  const forecast = await forecasts?.(sessions, plane);
  if (forecast?.ok === false) return forecast;
  const deciding = {
    panel,
    price,
    portfolio: rule,
    params,
    sessions,
    onSignal: own === 'on-signal',
    ...(forecasts ? { forecast: predictedReturns(plane) } : {}),
    random: (session: string) => random(name, session),
  };
  return ok({ deciding, tranches: once ? 1 : tranches });

  function predictedReturns(labels: Float64Array): Float64Array {
    const { toReturn } = members.targets.get(single(target).name)!;
    // Forecasts are of the price at the execution's field, so their return is from that field's last price.
    const prices = panel.fields.get(price)!;
    return prices.map((value, i) => toReturn(labels[i]!, value));
  }
}
