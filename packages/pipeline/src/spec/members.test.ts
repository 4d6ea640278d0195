import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { fakeRegistries } from '../../test-support/fakeRegistries.js';
import { registries } from '../members/index.js';
import { type FieldSchema, ownKeywords } from './FieldSchema.js';
import { frame } from './frame.js';
import type { Registries } from './Registries.js';
import { validator } from './validator.js';
import { yamlSchema } from './yamlSchema.js';

const named = (sets: Registries, prefix: string) => {
  const { sections: _, factorSets: _sets, metrics: _metrics, ...rest } = sets;
  return Object.entries(rest).flatMap(([set, registered]) =>
    [...registered].map(([name, { params }]) => [`${prefix}${set}/${name}`, { params }] as const),
  );
};
const members = [...named(registries, ''), ...named(fakeRegistries, 'fake ')];
const schemas = [['the frame', yamlSchema(frame)] as const, ...members.map(([name, { params }]) => [name, yamlSchema(params)] as const)];

test.each(schemas)('the schema of %s is one, every field of it says what it is, and none needs a union', (_, schema) => {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, formats: { date: true, fraction: true } });
  ajv.addVocabulary([...ownKeywords]);
  expect(() => ajv.compile(schema)).not.toThrow();
  expect(JSON.stringify(schema)).not.toMatch(/"(anyOf|oneOf|allOf|if|not)":/);
  for (const field of Object.values(schema.properties ?? {})) expect(field.description).toMatch(/\S.*\.$/);
});

test.each(members)('the defaults of %s are allowed, and its names survive the way to YAML and back', async (_, { params }) => {
  const validate = await validator();
  const schema = yamlSchema(params);
  const defaults: Record<string, unknown> = {};
  const missing = validate(schema, defaults).filter(({ keyword }) => keyword !== 'required');
  expect(missing).toEqual([]);
  const names = Object.values(schema.properties as Record<string, FieldSchema>).map((field) => field['x-name']);
  expect(names).toEqual(Object.keys(params.properties));
  expect(Object.keys(schema.properties!)).toHaveLength(names.length);
  for (const key of Object.keys(schema.properties!)) expect(key).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
});
