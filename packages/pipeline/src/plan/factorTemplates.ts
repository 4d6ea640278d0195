import { type Formula, parseFormula } from '@foliograph/core';
import type { FactorSpec, Registries, TestedSpec } from '../spec/index.js';
import { hasMembers } from './hasMembers.js';
import type { Template } from './Template.js';

/** The nodes that compute factors: one for each factor that the spec names, one for each set. */
export function factorTemplates(spec: TestedSpec, registries: Registries): Template[] {
  const member = hasMembers(spec, registries) ? ['panel#member.arrow'] : [];
  const reading = (formulas: readonly Formula[]): Pick<Template, 'each' | 'versions' | 'needs'> => ({
    each: [],
    versions: Object.assign({}, ...formulas.map(({ versions }) => versions)) as Template['versions'],
    needs: {
      facts: ['panel#facts.json'],
      fields: [...new Set(formulas.flatMap(({ reads }) => reads))].sort().map((field) => `panel#${field}.arrow`),
      member,
    },
  });
  const sets = new Map<string, FactorSpec[]>();
  const singles: Template[] = [];
  for (const factor of spec.factors) {
    if (factor.set !== undefined) sets.set(factor.set, [...(sets.get(factor.set) ?? []), factor]);
    else {
      const formula = parsed(factor);
      singles.push({ id: `factor:${factor.name}`, stage: 'factor', ...reading([formula]), params: { formula: formula.text } });
    }
  }
  const whole = [...sets].map(([set, factors]): Template => {
    const formulas = factors.map((factor) => [factor.name, parsed(factor)] as const);
    const texts = Object.fromEntries(formulas.map(([name, { text }]) => [name, text]));
    return { id: `factors:${set}`, stage: 'factors', ...reading(formulas.map(([, formula]) => formula)), params: { formulas: texts } };
  });
  return [...singles, ...whole];
}

/** The node that a factor is read from, and the file it is in there. */
export const factorFile = ({ name, set }: FactorSpec): { readonly node: string; readonly file: string } =>
  set === undefined ? { node: `factor:${name}`, file: 'values.arrow' } : { node: `factors:${set}`, file: `${name}.arrow` };

function parsed({ name, formula }: FactorSpec): Formula {
  const read = parseFormula(formula);
  if (!read.ok) throw new Error(`factor ${name} was not checked before planning`);
  return read.value;
}
