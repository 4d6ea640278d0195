import { canonical } from '../json/index.js';
import type { Criterion } from './criteriaOf.js';
import { ranks } from './ranks.js';
import type { TrialOutcome, Unranked } from './TrialOutcome.js';

/** Trials with their ranks, best first by what was asked for; equal ones in the order of their settings, so that the order in which trials are written decides nothing. */
export function rankTrials(
  trials: readonly Unranked[],
  { by, test, validation }: { readonly by: Criterion; readonly test: Criterion; readonly validation: Criterion },
): readonly TrialOutcome[] {
  const tested = ranks(
    trials.map(({ test }) => test.mean),
    test.less,
  );
  const validated = ranks(
    trials.map(({ validation }) => validation?.mean ?? null),
    validation.less,
  );
  const ranked = trials.map((trial, i): TrialOutcome => {
    const { validation, ...rest } = trial;
    return {
      ...rest,
      test: { ...trial.test, rank: tested[i]! },
      ...(validation ? { validation: { ...validation, rank: validated[i]! } } : {}),
    };
  });
  const order = ({ test, validation }: TrialOutcome) => (by.part === 'test' ? test.rank : validation?.rank) ?? Infinity;
  const key = ({ settings }: TrialOutcome) => canonical(settings);
  return ranked.toSorted((a, b) => (order(a) === order(b) ? (key(a) < key(b) ? -1 : 1) : order(a) - order(b)));
}
