import { availableFactors as availableOf, type Diagnostic } from '@foliograph/core';
import type { PanelFacts } from '../plan/index.js';
import type { FactorSpec, Spec } from '../spec/index.js';

/** The spec with the members of factor sets that the data can feed, each by a formula that they can, and warnings that name the others by the field they lack. */
export function availableFactors(spec: Spec, { fields }: PanelFacts): { readonly spec: Spec; readonly warnings: readonly Diagnostic[] } {
  const lacking = new Map<string, string[]>();
  const factors = spec.factors.flatMap((factor): FactorSpec[] => {
    if (factor.set === undefined) return [factor];
    const { available, unavailable } = availableOf({ factors: () => [factor] }, fields);
    for (const { name, missing } of unavailable) {
      const lack = `${factor.set} ${missing[0]}`;
      lacking.set(lack, [...(lacking.get(lack) ?? []), name]);
    }
    return available.map(({ formula }) => ({ ...factor, formula }));
  });
  const warnings = [...lacking].map(([lack, names]): Diagnostic => {
    const [set, field] = lack.split(' ');
    const message = `${names.join(', ')} of ${set} ${names.length > 1 ? 'are' : 'is'} left out: the data have no field "${field}"`;
    return { severity: 'warning', message };
  });
  return { spec: { ...spec, factors }, warnings };
}
