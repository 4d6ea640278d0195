import { type DecideInput, decisionSessions, ok, type Result } from '@foliograph/core';
import type { Registries } from '../spec/index.js';
import type { PortfolioParams } from './PortfolioParams.js';
import { readPanel } from './readPanel.js';
import { returnsOf } from './returnsOf.js';
import type { Inputs } from './Stage.js';
import { single } from './single.js';

export interface Deciding {
  random(rule: string, session: string): ReturnType<DecideInput['random']>;
  readonly members: Pick<Registries, 'portfolios' | 'targets' | 'transforms'>;
  readonly signal: AbortSignal;
  /** The last session that may decide; the last but one of the test where left out: what is decided at the last could not be held for one. */
  readonly to?: number;
}

/** What a rule of a spec decides from at each of its sessions from the test's first on, and the parts of the capital that take turns; a problem where its models cannot be served. */
export async function decidingOf(
  inputs: Inputs,
  asked: PortfolioParams,
  { random, members, signal, to = asked.folds.at(-1)!.testTo - 1 }: Deciding,
): Promise<Result<{ readonly deciding: DecideInput; readonly tranches: number }>> {
  const { portfolio, rebalance, interval = 1, tranches = 1, price, folds } = asked;
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
  const returns = await returnsOf(inputs, asked, { panel, sessions, members, signal });
  if (!returns.ok) return returns;
  const deciding = {
    panel,
    price,
    portfolio: rule,
    params,
    sessions,
    onSignal: own === 'on-signal',
    ...(returns.value ? { forecast: returns.value } : {}),
    random: (session: string) => random(name, session),
  };
  return ok({ deciding, tranches: once ? 1 : tranches });
}
