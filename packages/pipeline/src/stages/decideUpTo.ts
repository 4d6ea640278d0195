import { type DecideInput, decideInTranches, ok, type Result, type TargetSeries } from '@foliograph/core';
import { type Deciding, decidingOf } from './decidingOf.js';
import type { PortfolioParams } from './PortfolioParams.js';
import type { Inputs } from './Stage.js';

/** What a rule decides at each of its sessions from the test's first on; a problem where its models cannot be served. */
export async function decideUpTo(
  inputs: Inputs,
  params: PortfolioParams,
  about: Deciding,
): Promise<Result<TargetSeries & { readonly panel: DecideInput['panel'] }>> {
  const found = await decidingOf(inputs, params, about);
  if (!found.ok) return found;
  const { deciding, tranches } = found.value;
  return ok({ ...decideInTranches(deciding, tranches), panel: deciding.panel });
}
