import type { Diagnostic } from '@foliograph/core';
import type { Draft } from './Draft.js';
import type { LoadedSpec } from './LoadedSpec.js';
import type { Registries } from './Registries.js';

/** Rules of eligibility that need what the spec does not give: sectors, or data of their day. */
export function checkEligible(
  { data, eligible = [] }: Draft,
  { place }: Pick<LoadedSpec, 'place'>,
  { eligibilities }: Registries,
): readonly Diagnostic[] {
  return eligible.flatMap((choice, k): Diagnostic[] => {
    const rule = choice?.name === undefined ? undefined : eligibilities.get(choice.name);
    if (!data || !rule || !choice?.name || !choice.params) return [];
    const error = (message: string, key: readonly string[], remedy: string): Diagnostic[] => [
      { severity: 'error', message, place: place(['eligible', k, choice.name!, ...key]), remedy },
    ];
    const { asOf } = choice.params as { readonly asOf?: string };
    if (asOf !== undefined && data.to !== undefined && asOf > data.to)
      return error(`"${choice.name}" is judged on ${asOf}, but the data end on ${data.to}`, ['as-of'], 'move one of the two days');
    if (!data.sectors && rule.reads(choice.params as never).every((fields) => fields.includes('sector')))
      return error(`"${choice.name}" needs sectors`, [], 'name their table under data: sectors');
    return [];
  });
}
