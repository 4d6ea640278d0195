import { type Diagnostic, ok, type Result, unknown } from '@foliograph/core';
import type { FieldSchema } from './FieldSchema.js';
import type { Setting } from './Setting.js';
import type { Written } from './Written.js';

const forbidden = ['extends', 'name', 'plugins', 'sweep'];

/** A setting as a spec that holds nothing else; an error where its path leads past what the spec has: an unknown name of the user's own, or an item that a list lacks. */
export function nestedAt({ path, value, place }: Setting, root: Written, schema: FieldSchema): Result<Written> {
  const steps = path.split('.');
  const wrong = (message: string, remedy: string): Result<never> => ({
    ok: false,
    problems: [{ severity: 'error', message, place, remedy } satisfies Diagnostic],
  });
  if (steps.some((step) => step === '' || step === '__proto__'))
    return wrong(`"${path}" must be a path of keys`, 'write it as models.lstm.lstm.epochs');
  if (forbidden.includes(steps[0]!)) return wrong(`"${steps[0]}" cannot differ between trials`, 'make another spec of it');
  const keys: string[] = [];
  let node: Written | undefined = root;
  let field: FieldSchema | undefined = schema;
  while (steps.length > 0) {
    const known: readonly string[] = node?.value instanceof Map ? [...(node.value as ReadonlyMap<string, Written>).keys()] : [];
    // Names of the user's own may hold dots: the longest that there is is meant.
    const length = steps.map((_, i) => steps.length - i).find((count) => known.includes(steps.slice(0, count).join('.'))) ?? 1;
    const key = steps.splice(0, length).join('.');
    const items: readonly Written[] | undefined = Array.isArray(node?.value) ? (node.value as readonly Written[]) : undefined;
    if (items && !(/^\d+$/.test(key) && Number(key) < items.length)) {
      const there = items.length > 0 ? `its items are ${items.map((_, i) => i).join(', ')}` : 'it has none';
      return wrong(`"${keys.join('.')}" has no item "${key}"`, there);
    }
    const named: string | undefined = field?.['x-variants'];
    if (named !== undefined && !known.includes(key)) return { ok: false, problems: [unknown(named, key, known, place)] };
    keys.push(key);
    node = items ? items[Number(key)] : node?.value instanceof Map ? (node.value as ReadonlyMap<string, Written>).get(key) : undefined;
    const others: FieldSchema | undefined = typeof field?.additionalProperties === 'object' ? field.additionalProperties : undefined;
    field = items ? field?.items : (field?.properties?.[key] ?? others);
  }
  const { folder } = value;
  const inside = { ...value, key: place };
  return ok(keys.reduceRight<Written>((inner, key) => ({ place, key: place, folder, value: new Map([[key, inner]]) }), inside));
}
