import { resolve } from 'node:path';
import type { FieldSchema } from './FieldSchema.js';
import type { Written } from './Written.js';

/** The bare value for validation: paths absolute, fractions as numbers, members as empty objects. */
export function plain(node: Written, schema: FieldSchema | undefined): unknown {
  const { value } = node;
  if (schema?.['x-member'] || schema?.['x-factor']) return {};
  if (value instanceof Map) {
    const others = typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined;
    const entries = [...(value as ReadonlyMap<string, Written>)];
    return Object.fromEntries(entries.map(([key, item]) => [key, plain(item, schema?.properties?.[key] ?? others)]));
  }
  if (Array.isArray(value)) return (value as readonly Written[]).map((item) => plain(item, schema?.items));
  if (typeof value !== 'string') return value;
  if (schema?.['x-path'] && value !== '') return resolve(node.folder, value);
  return schema?.['x-fraction'] ? fraction(value) : value;
}

function fraction(text: string): number | string {
  const parts = /^\s*([+-]?\d+(?:\.\d+)?)\s*\/\s*(\d+(?:\.\d+)?)\s*$/.exec(text);
  const ratio = parts ? Number(parts[1]) / Number(parts[2]) : NaN;
  return Number.isFinite(ratio) ? ratio : text;
}
