import type { Member, Registry } from '@foliograph/core';
import type { Json } from '../json/index.js';
import type { FieldSchema } from './FieldSchema.js';
import { frame } from './frame.js';
import { nouns } from './nouns.js';
import type { MemberSet, Registries } from './Registries.js';
import { yamlSchema } from './yamlSchema.js';

type Schema = { readonly [key: string]: Json };

/** The JSON Schema (draft 2020-12) by which editors complete and check specs, shorthand included. */
export function pipelineSchema(registries: Registries): Schema {
  const sets = Object.keys(nouns).filter((set): set is MemberSet => !['sections', 'factors', 'factorSets', 'metrics'].includes(set));
  const tested = ['target', 'split'];
  const { required, ...spec } = fieldSchema(yamlSchema(frame), registries);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Foliograph pipeline',
    ...spec,
    anyOf: [{ required: required ?? [], dependentRequired: { models: tested, portfolios: tested } }, { required: ['extends'] }],
    $defs: Object.fromEntries([...sets.map((set) => [set, memberSchema(set, registries)]), ['factor', factorSchema(registries)]]),
  };
}

/** One field as an editor may see it written. */
function fieldSchema(field: FieldSchema, registries: Registries): Schema {
  const described: Schema = { ...(field.description !== undefined && { description: field.description }) };
  const member = field['x-member'];
  const reference: Schema = { $ref: `#/$defs/${member}` };
  if (member && field['x-list-as']) return { ...described, anyOf: [reference, { type: 'array', minItems: 1 }] };
  if (member && field['x-number-as']) return { ...described, anyOf: [reference, { type: 'number' }] };
  if (member) return { ...described, ...reference };
  if (field['x-factor']) return { ...described, $ref: '#/$defs/factor' };
  if (field['x-choice']) return { ...described, enum: [...registries[field['x-choice']].keys()] };
  const { properties, items, additionalProperties, format, type, ...rest } = field;
  const standard = Object.fromEntries(Object.entries(rest).filter(([keyword]) => !keyword.startsWith('x-'))) as Schema;
  if (field['x-fraction']) {
    const { description, default: otherwise, ...bounds } = standard;
    const ratio = { type: 'string', pattern: String.raw`^\s*[+-]?\d+(\.\d+)?\s*/\s*\d+(\.\d+)?\s*$` };
    return { ...described, ...(otherwise !== undefined && { default: otherwise }), anyOf: [{ type: 'number', ...bounds }, ratio] };
  }
  const others = typeof additionalProperties === 'object' ? fieldSchema(additionalProperties, registries) : undefined;
  const section = properties !== undefined || others !== undefined;
  const listed = field['x-list-of'];
  if (field['x-range']) {
    const { 'x-range': _, ...list } = field;
    const range = { type: 'string', pattern: String.raw`^\d+\.\.\d+$` };
    return { ...described, anyOf: [{ type: 'integer', minimum: 1 }, range, fieldSchema(list, registries)] };
  }
  if (field['x-single'] && items) {
    const { 'x-single': _, ...list } = field;
    return { ...described, anyOf: [fieldSchema(items, registries), fieldSchema(list, registries)] };
  }
  if (listed !== undefined) {
    const { 'x-list-of': _, ...map } = field;
    const number = field.additionalProperties as FieldSchema;
    const { default: __, ...item } = fieldSchema(number.properties![listed]!, registries);
    const numbers = { type: 'array', minItems: 1, uniqueItems: true, items: item };
    return { ...described, anyOf: [fieldSchema(map, registries), numbers] };
  }
  return {
    ...standard,
    ...(format !== undefined && { format }),
    ...(type !== undefined && { type: (section ? [type, 'null'] : type) as Json }),
    ...(properties && { properties: mapped(properties, (each) => fieldSchema(each, registries)), additionalProperties: false }),
    ...(items && { items: fieldSchema(items, registries) }),
    ...(others && { additionalProperties: field['x-variants'] && '$ref' in others ? { anyOf: [others, { type: 'null' }] } : others }),
  };
}

/** A name, or a map of one name with its parameters. */
function memberSchema(set: MemberSet, registries: Registries): Schema {
  const members = registries[set] as Registry<Member>;
  // All of them are the user's own, whom nobody knows here.
  if (members.size === 0) return { type: ['string', 'object'] };
  const described = mapped(
    Object.fromEntries(members),
    (member): Schema => ({ ...fieldSchema(yamlSchema(member.params), registries), description: member.summary }),
  );
  return {
    anyOf: [
      { enum: [...members.keys()] },
      { type: 'object', properties: described, additionalProperties: false, minProperties: 1, maxProperties: 1 },
    ],
  };
}

/** A member of the factors, a formula, or a name of the user's own with one. */
function factorSchema(registries: Registries): Schema {
  const formula = { type: 'string' };
  return {
    anyOf: [
      memberSchema('factors', registries),
      { enum: [...registries.factorSets.keys()] },
      formula,
      { type: 'object', additionalProperties: formula, minProperties: 1, maxProperties: 1 },
    ],
  };
}

const mapped = <T>(record: Readonly<Record<string, T>>, of: (value: T) => Schema): Schema =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]));
