import { isFitted, parseFormula, type Transform } from '@foliograph/core';
import type { Template } from './Template.js';

interface Step {
  readonly member: Transform;
  readonly given: Readonly<Record<string, unknown>>;
}

/** What transforms of planes read of the panel besides a feature, with the versions of the operators in their formulas; nothing of it where they ask for nothing. */
export function readBesides(steps: readonly Step[], member: readonly string[]): Pick<Template, 'versions' | 'needs'> {
  const onPlanes = steps.flatMap(({ member, given }) => (isFitted(member, given) ? [] : [{ member, given }]));
  const formulas = onPlanes.flatMap(({ member, given }) => member.reads?.(given) ?? []).map(parsed);
  const sections = onPlanes.some(({ member, given }) => member.sections?.(given));
  if (formulas.length === 0 && (!sections || member.length === 0)) return { versions: {}, needs: {} };
  const fields = [...new Set(formulas.flatMap(({ reads }) => reads))].sort();
  return {
    versions: Object.assign({}, ...formulas.map(({ versions }) => versions)) as Template['versions'],
    needs: { facts: ['panel#facts.json'], fields: fields.map((field) => `panel#${field}.arrow`), member },
  };
}

function parsed(formula: string) {
  const read = parseFormula(formula);
  if (!read.ok) throw new Error(`"${formula}" of preprocess was not checked before planning`);
  return read.value;
}
