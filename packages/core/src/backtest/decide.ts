import type { Panel, Plane } from '../panel/index.js';
import type { Portfolio } from '../portfolios/Portfolio.js';
import type { RandomStream } from '../random/index.js';
import type { Params, ParamsOf } from '../schema/index.js';
import { openDecider } from './openDecider.js';
import type { TargetSeries } from './TargetSeries.js';

export interface DecideInput {
  readonly panel: Panel;
  /** Field whose prices assets are bought at and holdings drift with. */
  readonly price: string;
  readonly portfolio: Portfolio;
  readonly params: ParamsOf<Params>;
  /** Indices of the deciding sessions, rising. */
  readonly sessions: Int32Array;
  /** Predicted returns; NaN where there is none. */
  readonly forecast?: Plane;
  /** A permutation of the assets by which forecasts change owners among those that are live; none where left out. */
  readonly relabel?: Int32Array;
  /** Whether a target is traded towards only where it is another than the last one, whatever prices have made of that. */
  readonly onSignal?: boolean;
  /** Opens the stream of one decision, by its day, or of all of them. */
  random(session: string | 'all'): RandomStream;
}

/** What a rule decides at each session among the assets that are then traded and members of the universe (fields `trading` and `member`, where the panel has them), from prices and forecasts up to it; nothing more where its holdings, before costs, have lost all equity. */
export function decide(input: DecideInput): TargetSeries {
  const { panel, sessions } = input;
  const N = panel.assets.length;
  const weights = new Float64Array(sessions.length * N).fill(NaN);
  const decider = openDecider(input);
  for (let d = 0; d < sessions.length && !decider.lost; d++) {
    const target = decider.at(sessions[d]!);
    if (target) weights.set(target, d * N);
  }
  return { sessions, weights, notes: decider.notes };
}
