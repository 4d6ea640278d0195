import { type Diagnostic, unknown } from '@foliograph/core';
import { makePlan } from '../plan/index.js';
import type { LoadedSpec } from '../spec/index.js';

/** Mistakes in the stages of the user's own that only the plan shows: needs that stand in no plan or not before them, and names that are taken. */
export function checkSteps({ spec, registries, place }: LoadedSpec): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const steps = Object.entries(spec.stages);
  if (steps.length === 0) return problems;
  if (!spec.data.prices)
    return [
      { severity: 'error', message: 'stages of your own need prices', place: place(['stages']), remedy: 'name them under data: prices' },
    ];
  const known = makePlan({ ...spec, stages: {} }, registries).templates.map(({ id }) => id);
  for (const [name, { run, needs }] of steps) {
    needs.forEach((need, index) => {
      if (!known.includes(need)) problems.push(unknown('stage', need, known, place(['stages', name, 'needs', index])));
    });
    const id = `${run.name}:${name}`;
    if (known.includes(id))
      problems.push({
        severity: 'error',
        message: `the plan has a stage "${id}" already`,
        place: place(['stages', name]),
        remedy: 'name it otherwise',
      });
    known.push(id);
  }
  return problems;
}
