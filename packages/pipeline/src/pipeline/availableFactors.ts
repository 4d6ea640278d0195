import { type Diagnostic, parseFormula } from '@foliograph/core';
import type { PanelFacts } from '../plan/index.js';
import type { FactorSpec, Spec } from '../spec/index.js';

/** The spec without those members of factor sets whose fields the data lack, and a warning that names them by the field. */
export function availableFactors(spec: Spec, { fields }: PanelFacts): { readonly spec: Spec; readonly warnings: readonly Diagnostic[] } {
  const known = new Set(fields);
  const lacking = new Map<string, FactorSpec[]>();
  const factors = spec.factors.filter((factor) => {
    const formula = factor.set === undefined ? undefined : parseFormula(factor.formula);
    const missing = formula?.ok ? formula.value.reads.filter((field) => !known.has(field)) : [];
    for (const field of missing.slice(0, 1)) lacking.set(field, [...(lacking.get(field) ?? []), factor]);
    return missing.length === 0;
  });
  const warnings = [...lacking].map(
    ([field, those]): Diagnostic => ({
      severity: 'warning',
      message: `${those.map(({ name }) => name).join(', ')} of ${those[0]!.set} ${those.length > 1 ? 'are' : 'is'} left out: the data have no field "${field}"`,
    }),
  );
  return { spec: { ...spec, factors }, warnings };
}
