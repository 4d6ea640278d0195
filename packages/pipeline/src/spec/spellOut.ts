import type { FieldSchema } from './FieldSchema.js';
import type { Written } from './Written.js';

/** Writes shorthand in full, keeping places: a bare name of a member becomes `{ name: {} }`, a section without content an empty one. What fits nowhere is left for validation. */
export function spellOut(node: Written, schema: FieldSchema): Written {
  if (schema['x-member']) return spellMember(inMember(node, schema));
  if (schema['x-factor']) return node;
  if (schema['x-range'] && !Array.isArray(node.value)) return ranged(node);
  if (schema['x-single'] && node.value !== null && !Array.isArray(node.value)) return { ...node, value: [node] };
  if (schema.items) {
    if (node.value === null) return { ...node, value: [] };
    const { items } = schema;
    return Array.isArray(node.value) ? { ...node, value: (node.value as readonly Written[]).map((item) => spellOut(item, items)) } : node;
  }
  if (schema['x-list-of'] && Array.isArray(node.value))
    return spellOut(numbered(node, schema['x-list-of']), { ...schema, 'x-list-of': '' });
  const { properties, additionalProperties } = schema;
  const others = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  if (!properties && !others) return node;
  if (node.value === null) return { ...node, value: new Map() };
  if (!(node.value instanceof Map)) return node;
  const spelt = [...(node.value as ReadonlyMap<string, Written>)].map(([key, value]) => {
    const field = properties?.[key] ?? others;
    const named: Written = others?.['x-member'] && value.value === null ? { ...value, place: value.key, value: key } : value;
    return [key, field ? spellOut(named, field) : value] as const;
  });
  return { ...node, value: new Map(spelt) };
}

/** A list or number as the parameter of the member that it stands for. */
function inMember(node: Written, schema: FieldSchema): Written {
  const as = Array.isArray(node.value) ? schema['x-list-as'] : typeof node.value === 'number' ? schema['x-number-as'] : undefined;
  const [member, parameter] = as?.split('.') ?? [];
  if (member === undefined || parameter === undefined) return node;
  const inside = { ...node, value: new Map([[parameter, node]]) };
  return { ...node, value: new Map([[member, inside]]) };
}

/** Ranges longer than this are mistakes. */
const longest = 10_000;

/** A count or a range as the list of numbers that it stands for. */
function ranged(node: Written): Written {
  const text = typeof node.value === 'number' && node.value > 0 ? `0..${node.value - 1}` : String(node.value);
  const [, first, last] = /^(\d{1,9})\.\.(\d{1,9})$/.exec(text) ?? [];
  const [from, count] = [Number(first), Number(last) - Number(first) + 1];
  if (!(count > 0 && count <= longest)) return node;
  const { text: _, ...place } = node;
  return { ...place, value: Array.from({ length: count }, (_, i) => ({ ...place, value: from + i })) };
}

/** A list of different numbers as variants that differ in one field. */
function numbered(node: Written, field: string): Written {
  const items = node.value as readonly Written[];
  const variants = new Map(
    items.map((item) => [`${String(item.value)}${field}`, { ...item, key: item.place, value: new Map([[field, item]]) }] as const),
  );
  const numbers = items.every(({ value }) => typeof value === 'number');
  return numbers && variants.size === items.length ? { ...node, value: variants } : node;
}

function spellMember(node: Written): Written {
  const { text: _, ...plain } = node;
  if (typeof node.value === 'string') return { ...plain, value: new Map([[node.value, { ...plain, key: node.place, value: new Map() }]]) };
  if (!(node.value instanceof Map) || node.value.size !== 1) return node;
  const [[name, chosen]] = [...(node.value as ReadonlyMap<string, Written>)] as [[string, Written]];
  return chosen.value === null ? { ...node, value: new Map([[name, { ...chosen, value: new Map() }]]) } : node;
}
