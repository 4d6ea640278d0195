import type { FieldSchema } from './FieldSchema.js';

/** What a field takes, in words that follow "must be". */
export function expected(schema: FieldSchema): string {
  if (schema['x-expected'] !== undefined) return schema['x-expected'];
  if (schema.enum) return oneOf(schema.enum.map((word) => JSON.stringify(word)));
  if (schema['x-fraction']) return 'a number or a fraction such as 1/3';
  if (schema.format === 'date') return 'a day as YYYY-MM-DD';
  if (schema['x-path']) return 'a path';
  const types = (Array.isArray(schema.type) ? schema.type : [schema.type]) as readonly string[];
  return oneOf(types.map((type) => kinds[type] ?? type));
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  null: 'empty',
};

const oneOf = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words.join('');
