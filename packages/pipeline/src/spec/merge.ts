import type { FieldSchema } from './FieldSchema.js';
import type { Written } from './Written.js';

/** Lays one spec over another: maps are joined key by key; all else, and a member of another name, is replaced. Over a list, a map of indices replaces those items. */
export function merge(base: Written, over: Written, schema: FieldSchema | undefined): Written {
  const place = over.place.line === undefined ? { place: base.place, key: base.key } : { place: over.place, key: over.key };
  if (!(over.value instanceof Map)) return over;
  const entries = over.value as ReadonlyMap<string, Written>;
  if (Array.isArray(base.value)) {
    const items = base.value as readonly Written[];
    const indices = [...entries.keys()];
    if (indices.length === 0 || !indices.every((index) => /^\d+$/.test(index) && Number(index) < items.length)) return over;
    const laid = items.map((item, i) => (entries.has(String(i)) ? merge(item, entries.get(String(i))!, schema?.items) : item));
    return { ...base, value: laid };
  }
  if (!(base.value instanceof Map)) return over;
  const known = base.value as ReadonlyMap<string, Written>;
  const another = (schema?.['x-member'] || schema?.['x-factor']) && ![...entries.keys()].some((name) => known.has(name));
  if (another) return over;
  const joined = new Map(known);
  for (const [key, value] of entries) {
    const others = typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined;
    joined.set(key, known.has(key) ? merge(known.get(key)!, value, schema?.properties?.[key] ?? others) : value);
  }
  return { ...over, ...place, value: joined };
}
