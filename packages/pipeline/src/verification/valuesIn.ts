import { readInitializers } from '@foliograph/models';
import { tableFromArrow } from '../arrow/index.js';
import type { Json } from '../json/index.js';

/** Values of one name, in an order of their own: a column, a tensor, or one place of a JSON text. */
export type Values = ArrayLike<number | string | null>;

/** What a stored file says, by name; undefined where it is of no form that is known, or broken. */
export function valuesIn(file: string, bytes: Uint8Array): ReadonlyMap<string, Values> | undefined {
  const read = readers[/\.[a-z]+$/.exec(file)?.[0] ?? ''];
  try {
    return read?.(bytes);
  } catch {
    return undefined;
  }
}

const readers: Readonly<Record<string, (bytes: Uint8Array) => ReadonlyMap<string, Values> | undefined>> = {
  '.arrow': (bytes) => new Map(Object.entries(tableFromArrow(bytes))),
  '.json': (bytes) => new Map(leaves(JSON.parse(new TextDecoder().decode(bytes)) as Json, '')),
  '.onnx': (bytes) => {
    const read = readInitializers(bytes);
    return read.ok ? new Map([...read.value].map(([name, { data }]) => [name, data])) : undefined;
  },
};

function leaves(value: Json, path: string): [string, Values][] {
  if (value === null || typeof value !== 'object') return [[path, [typeof value === 'boolean' ? String(value) : value]]];
  return Object.entries(value).flatMap(([key, member]: [string, Json]) => leaves(member, path === '' ? key : `${path}.${key}`));
}
