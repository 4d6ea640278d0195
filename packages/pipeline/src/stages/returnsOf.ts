import { ok, type Panel, type Result } from '@foliograph/core';
import type { Registries } from '../spec/index.js';
import { continuedReturns } from './continuedReturns.js';
import { forecastsOf } from './forecastsOf.js';
import { meanAhead } from './meanAhead.js';
import type { PortfolioParams } from './PortfolioParams.js';
import type { Inputs } from './Stage.js';
import { single } from './single.js';

interface Asked {
  readonly panel: Panel;
  /** Those that decide, rising. */
  readonly sessions: Int32Array;
  readonly members: Pick<Registries, 'targets' | 'transforms'>;
  readonly signal: AbortSignal;
}

/** The plane of the returns that are forecast at the sessions that decide; undefined where a node reads no forecasts, a problem where its models cannot be served. */
export async function returnsOf(
  inputs: Inputs,
  { target, price, folds, served, ahead, continued }: PortfolioParams,
  { panel, sessions, members, signal }: Asked,
): Promise<Result<Float64Array | undefined>> {
  const { toReturn } = members.targets.get(single(target).name)!;
  const models = served && { ...served, folds };
  if (models && continued && ahead !== undefined)
    return ok(await continuedReturns(inputs, { ...continued, panel, sessions, ahead, price, models, toReturn, members, signal }));
  const forecasts = forecastsOf(inputs, models, signal);
  if (!forecasts) return ok(undefined);
  const T = panel.sessions.length;
  const labels = new Float64Array(panel.assets.length * T).fill(NaN);
  const made = await forecasts(sessions, labels);
  if (!made.ok) return made;
  // Forecasts are of the price at the execution's field, so their return is from that field's last price.
  const returns = panel.fields.get(price)!.map((value, i) => toReturn(labels[i]!, value));
  return ok(ahead === undefined ? returns : meanAhead(returns, T, ahead));
}
