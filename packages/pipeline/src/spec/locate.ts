import type { Diagnostic, Place } from '@foliograph/core';
import { type Alias, isAlias, isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { interpolate } from './interpolate.js';
import type { Origin } from './readYaml.js';
import type { Written } from './Written.js';

const deepest = 100;
const largest = 100_000;

/** Turns a parsed document into values with places: aliases stand for what they name, `<<` takes entries over, texts have the environment filled in. Aliases that unfold to over 100,000 values are refused. */
export function locate(
  contents: unknown,
  text: string,
  place: (offset: number) => Place,
  { folder, cwd, env }: Origin,
): { root: Written; problems: readonly Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const anchors = new Map<string, { node: Written; size: number }>();
  let size = 0;
  const report = (message: string, where: Place, remedy?: string) =>
    problems.push({ severity: 'error', message, place: where, ...(remedy !== undefined && { remedy }) });

  const convert = (node: unknown, key: Place | undefined, depth: number): Written => {
    if (isAlias(node)) return follow(node, key);
    const ranged = node as { range?: [number, number, number] | null; anchor?: string } | null;
    const here = ranged?.range ? place(ranged.range[0]) : (key ?? place(0));
    const before = size++;
    const base = { place: here, key: key ?? here, folder };
    let made: Written = { ...base, value: null };
    if (depth > deepest) report(`nested deeper than ${deepest} levels`, here);
    else if (isMap(node)) made = { ...base, value: entries(node, here, depth) };
    else if (isSeq(node)) made = { ...base, value: node.items.map((item) => convert(item, undefined, depth + 1)) };
    else if (isScalar(node)) made = { ...base, ...scalar(node, here) };
    if (ranged?.anchor !== undefined) anchors.set(ranged.anchor, { node: made, size: size - before });
    return made;
  };

  const follow = (alias: Alias, key: Place | undefined): Written => {
    const here = place(alias.range?.[0] ?? 0);
    const target = anchors.get(alias.source);
    if (target === undefined) report(`"*${alias.source}" names no anchor before it`, here);
    const tooLarge = size <= largest && size + (target?.size ?? 0) > largest;
    if (tooLarge) report(`aliases unfold to more than ${largest} values`, here);
    size += target?.size ?? 0;
    const { text: _, ...found } = target?.node ?? { value: null, folder };
    return { ...found, place: here, key: key ?? here };
  };

  const entries = (map: YAMLMap, here: Place, depth: number): ReadonlyMap<string, Written> => {
    const own = new Map<string, Written>();
    const taken: Written[] = [];
    for (const { key, value } of map.items as Pair[]) {
      const keyed = isScalar(key) && key.range ? place(key.range[0]) : here;
      const name = isScalar(key) ? (typeof key.value === 'string' ? key.value : (key.source ?? '')) : undefined;
      const converted = convert(value, keyed, depth + 1);
      if (name === undefined || name === '' || name === '__proto__') report('a key must be a word', keyed);
      else if (own.has(name)) report('the key is written twice in this map', keyed);
      else if (name === '<<' && isScalar(key) && key.type === 'PLAIN') taken.push(converted);
      else own.set(name, converted);
    }
    for (const source of taken.flatMap((from) => (Array.isArray(from.value) ? (from.value as readonly Written[]) : [from]))) {
      if (!(source.value instanceof Map)) report('"<<" takes a map or a list of maps', source.key);
      else for (const [name, value] of source.value as ReadonlyMap<string, Written>) if (!own.has(name)) own.set(name, value);
    }
    return own;
  };

  const scalar = (node: Scalar, here: Place): Pick<Written, 'value' | 'folder' | 'text'> => {
    const value = node.value as string | number | boolean | null;
    if (typeof value !== 'string') return { value, folder };
    if (!value.includes('${')) return { value, folder, ...asWritten(node, value, here) };
    const filled = interpolate(value, env);
    if (!filled.ok) {
      for (const { message, remedy } of filled.problems) report(message, here, remedy);
      return { value, folder };
    }
    const { text, given } = filled.value;
    return { value: node.type === 'PLAIN' ? unquoted(text) : text, folder: given ? cwd : folder };
  };

  const asWritten = (node: Scalar, value: string, here: Place): Pick<Written, 'text'> => {
    const quote = node.type === 'PLAIN' ? 0 : 1;
    const start = (node.range?.[0] ?? 0) + quote;
    if (text.slice(start, start + value.length) !== value) return {};
    return { text: here.column === undefined ? here : { ...here, column: here.column + quote } };
  };

  return { root: convert(contents, undefined, 0), problems };
}

/** What an unquoted word means in YAML: a number or truth value where it reads as one. */
function unquoted(text: string): string | number | boolean {
  const { contents, errors } = parseDocument(text, { version: '1.2', logLevel: 'silent' });
  const plain = errors.length === 0 && isScalar(contents) && contents.type === 'PLAIN' && contents.value !== null;
  return plain ? (contents.value as string | number | boolean) : text;
}
