import { shuffle } from '../random/shuffle.js';
import type { RandomStream } from '../random/stream.js';
import type { BacktestInput } from './BacktestInput.js';
import type { Simulation } from './BacktestResult.js';
import type { DecideInput } from './decide.js';
import { decideInTranches } from './decideInTranches.js';
import { simulate } from './simulate.js';

/**
 * The record of a rule that is given each asset's forecast under the name of another: one permutation of the assets, drawn from the stream and kept throughout, so that forecasts persist as they do and trading and costs are those of the rule, but no forecast is of its asset.
 * Which asset's forecast is given is settled anew among those that are live at a decision: every asset that comes or goes moves one other's forecast at most.
 */
export function randomPortfolio(
  deciding: Omit<DecideInput, 'relabel'>,
  { tranches, random, ...trading }: Omit<BacktestInput, 'targets'> & { readonly tranches: number; readonly random: RandomStream },
): Simulation {
  const relabel = shuffle(
    Int32Array.from(deciding.panel.assets, (_, n) => n),
    random,
  );
  return simulate({ ...trading, targets: decideInTranches({ ...deciding, relabel }, tranches) });
}
