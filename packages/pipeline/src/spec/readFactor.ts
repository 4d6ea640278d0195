import { linesOf, unknown } from '@foliograph/core';
import { pluginOf } from '../plugins/index.js';
import { at } from './at.js';
import type { Reading } from './Reading.js';
import type { FactorSpec } from './Spec.js';
import { shown } from './shown.js';
import type { Written } from './Written.js';

/** The formula that an entry of `factors` stands for: a factor's name, its name with parameters, a formula, or an own name with one; undefined after reporting what is wrong. */
export function readFactor(node: Written, reading: Reading): FactorSpec | undefined {
  const { factors } = reading.registries;
  const say = (message: string, where: Written, remedy: string): undefined => {
    reading.report({ severity: 'error', message, place: at(where), remedy });
  };
  if (typeof node.value === 'string')
    return factors.has(node.value) ? named(node.value, node, reading) : written(node.value, node, reading);
  const form = 'write a name, { name: { parameters } }, "formula" or { own_name: "formula" }';
  if (!(node.value instanceof Map) || node.value.size !== 1) {
    return say(`a factor must be a name or a formula, is ${shown(node.value)}`, node, form);
  }
  const [name, value] = [...(node.value as ReadonlyMap<string, Written>)][0]!;
  if (typeof value.value === 'string') {
    const { set } = node;
    if (set !== undefined) return { name, formula: value.value, set: set.name, otherwise: set.otherwise };
    if (factors.has(name)) return say(`"${name}" is a factor already`, { ...value, value: null }, 'give the formula another name');
    if (/^[A-Za-z_]\w*$/.test(name)) return written(name, value, reading);
    return say(`the factor name ${JSON.stringify(name)} must hold only letters, digits and "_"`, { ...value, value: null }, form);
  }
  if (factors.has(name)) return named(name, node, reading);
  if (value.value !== null && !(value.value instanceof Map)) {
    return say(`the formula of ${name} must be a text, is ${shown(value.value)}`, value, form);
  }
  reading.report(unknown('factor', name, factors.keys(), value.key));
  return undefined;
}

function named(name: string, node: Written, reading: Reading): FactorSpec | undefined {
  const empty: Written = { ...node, key: node.place, value: new Map() };
  const spelt = typeof node.value === 'string' || !(node.value instanceof Map) ? empty : node.value.get(name)!;
  const params = spelt.value === null ? { ...spelt, value: new Map() } : spelt;
  const choice = reading.member('factors', { ...node, value: new Map([[name, params]]) });
  if (choice === undefined) return undefined;
  const member = reading.registries.factors.get(name)!;
  const values = Object.keys(member.params.properties).map((key) => {
    const value = choice.params[key];
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
  const formula = [...linesOf(member, choice.params).values()][0]!;
  const plugin = pluginOf(member);
  const parsed = plugin && reading.formula(formula, { at: { file: plugin.path } });
  if (parsed && !parsed.ok) {
    for (const { message, remedy } of parsed.problems)
      reading.report({
        severity: 'error',
        message: `the formula of "${name}": ${message}`,
        place: node.place,
        ...(remedy ? { remedy } : {}),
      });
    return undefined;
  }
  return { name: values.length > 0 ? `${name}(${values.join(', ')})` : name, formula };
}

function written(name: string, node: Written, reading: Reading): FactorSpec | undefined {
  const formula = String(node.value);
  const parsed = reading.formula(formula, { at: node.text ?? { file: node.place.file } });
  if (parsed.ok) return { name, formula };
  const cut = formula.split('(').length > formula.split(')').length;
  const [first, ...more] = parsed.problems;
  const told =
    cut && first ? [{ ...first, remedy: 'in a list in [ ] a comma ends the item: put a formula with commas in quotes' }] : [first, ...more];
  for (const problem of told) if (problem) reading.report({ ...problem, place: (node.text && problem.place) ?? node.place });
  return undefined;
}
