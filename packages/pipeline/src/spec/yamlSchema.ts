import { memberName } from '@foliograph/core';
import type { FieldSchema } from './FieldSchema.js';

const known = new WeakMap<object, FieldSchema>();

/** The schema of parameters as YAML writes them: keys in kebab-case, each with its name in TypeScript. */
export function yamlSchema(schema: object): FieldSchema {
  const found = known.get(schema);
  if (found) return found;
  const { properties, required, items, additionalProperties, ...rest } = schema as FieldSchema;
  const fields = Object.entries(properties ?? {}).map(([name, field]) => [memberName(name), { ...yamlSchema(field), 'x-name': name }]);
  const made: FieldSchema = {
    ...rest,
    ...(properties && { properties: Object.fromEntries(fields) as Record<string, FieldSchema> }),
    ...(required && { required: required.map((name) => memberName(name)) }),
    ...(items && { items: yamlSchema(items) }),
    ...(additionalProperties !== undefined && {
      additionalProperties: typeof additionalProperties === 'object' ? yamlSchema(additionalProperties) : additionalProperties,
    }),
  };
  known.set(schema, made);
  return made;
}
