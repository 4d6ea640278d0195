import { resolve } from 'node:path';
import { unknown } from '@foliograph/core';
import { at } from './at.js';
import { child } from './child.js';
import { explain, type Owner } from './explain.js';
import type { FieldSchema } from './FieldSchema.js';
import { nouns } from './nouns.js';
import { plain } from './plain.js';
import type { Reading } from './Reading.js';
import type { Written } from './Written.js';

/** Checks a map against its schema and gives its fields by their names in TypeScript, defaults filled in; a mistake is reported and its field left out. */
export function readFields(root: Written, schema: FieldSchema, owner: Owner, reading: Reading): Readonly<Record<string, unknown>> {
  const bare = plain(root, schema);
  const { problems, broken } = explain(reading.validate(schema, bare), root, owner);
  problems.forEach(reading.report);
  const usable = finish(bare, schema, { root, node: root, pointer: '', broken, reading });
  return (usable ?? {}) as Readonly<Record<string, unknown>>;
}

interface Spot {
  readonly root: Written;
  readonly node: Written | undefined;
  readonly pointer: string;
  readonly broken: ReadonlySet<string>;
  readonly reading: Reading;
}

const inside = (spot: Spot, key: string | number): Spot => ({
  ...spot,
  node: child(spot.node, key),
  pointer: `${spot.pointer}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`,
});

function finish(value: unknown, schema: FieldSchema, spot: Spot): unknown {
  const { node, reading } = spot;
  if (spot.broken.has(spot.pointer)) return undefined;
  if (schema['x-member']) {
    const given = node ?? standard(schema.default, spot.root);
    return given && reading.member(schema['x-member'], given);
  }
  if (schema['x-factor']) return node && reading.factor(node);
  if (schema['x-choice']) return chosen(value as string, schema['x-choice'], spot);
  // A default path starts from the folder of the file that leaves it out.
  if (schema['x-path'] && typeof value === 'string') return resolve((node ?? spot.root).folder, value);
  if (Array.isArray(value)) {
    const items = schema.items ? value.map((item, i) => finish(item, schema.items!, inside(spot, i))) : value;
    return schema['x-single'] && items.length === 1 ? items[0] : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const { properties, additionalProperties } = schema;
  const entries = Object.entries(value);
  if (properties) {
    const known = entries.filter(([key]) => Object.hasOwn(properties, key));
    const pairs = known.map(
      ([key, item]) => [properties[key]!['x-name'] ?? key, finish(item, properties[key]!, inside(spot, key))] as const,
    );
    return Object.fromEntries(pairs.filter(([, item]) => item !== undefined));
  }
  if (typeof additionalProperties !== 'object') return value;
  if (schema['x-variants']) for (const [key] of entries) checkName(key, schema['x-variants'], inside(spot, key));
  return Object.fromEntries(entries.map(([key, item]) => [key, finish(item, additionalProperties, inside(spot, key))]));
}

/** The member that a field stands for where nothing is written, as if it were written with its section. */
function standard(choice: unknown, root: Written): Written | undefined {
  const name = choice === undefined ? undefined : Object.keys(choice as object)[0];
  return name === undefined ? undefined : { ...root, value: new Map([[name, { ...root, value: new Map() }]]) };
}

function chosen(name: string, set: NonNullable<FieldSchema['x-choice']>, { root, node, reading }: Spot): string | undefined {
  const known = reading.registries[set];
  if (known.has(name)) return name;
  reading.report(unknown(nouns[set], name, known.keys(), at(node ?? root)));
  return undefined;
}

function checkName(name: string, noun: string, { root, node, reading }: Spot): void {
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name)) return;
  const message = `the ${noun} name ${JSON.stringify(name)} must hold only letters, digits, ".", "_" and "-"`;
  reading.report({ severity: 'error', message, place: (node ?? root).key });
}
