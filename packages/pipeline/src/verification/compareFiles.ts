import type { OutputDifference } from './Verdict.js';
import { type Values, valuesIn } from './valuesIn.js';

/** Where the bytes of a file differ from what they were, and by how much at most its numbers do; undefined where they do not. */
export function compareFiles(file: string, before: Uint8Array, after: Uint8Array): OutputDifference | undefined {
  const shorter = Math.min(before.length, after.length);
  let byte = 0;
  while (byte < shorter && before[byte] === after[byte]) byte++;
  if (byte === shorter && before.length === after.length) return undefined;
  const [old, fresh] = [valuesIn(file, before), valuesIn(file, after)];
  if (!old || !fresh) return { file, byte };
  const { first, deviation } = compareValues(old, fresh);
  // Bytes that are no values, such as an operator of a model, must not differ.
  const inValues = deviation !== undefined && before.length === after.length && bytesApart(before, after) === valueBytesApart(old, fresh);
  return {
    file,
    byte,
    ...(first ? { value: first } : {}),
    ...(inValues || (deviation !== undefined && /\.json$/.test(file)) ? { deviation } : {}),
  };
}

interface Compared {
  readonly first?: NonNullable<OutputDifference['value']>;
  readonly deviation?: number;
}

function compareValues(before: ReadonlyMap<string, Values>, after: ReadonlyMap<string, Values>): Compared {
  let first: Compared['first'];
  let deviation: number | undefined = 0;
  const names = [...new Set([...before.keys(), ...after.keys()])];
  for (const name of names) {
    const [a, b] = [before.get(name) ?? [], after.get(name) ?? []];
    if (a.length !== b.length) deviation = undefined;
    const scale = scaleOf(a);
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
      const [x = null, y = null] = [a[i], b[i]];
      if (Object.is(x, y)) continue;
      first ??= { at: a.length === 1 && b.length === 1 ? name : `${name}[${i}]`, before: x, after: y };
      const apart = typeof x === 'number' && typeof y === 'number' ? Math.abs(x - y) / scale : NaN;
      deviation = deviation === undefined || Number.isNaN(apart) ? undefined : Math.max(deviation, apart);
    }
  }
  return { ...(first ? { first } : {}), ...(deviation === undefined ? {} : { deviation }) };
}

/** The largest number of a series; of a single number at least 1, since what is all but 0, such as a residue, has no scale of its own. */
function scaleOf(values: Values): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === 'number' && Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  }
  return values.length > 1 ? largest : Math.max(1, largest);
}

function bytesApart(a: Uint8Array, b: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++;
  return count;
}

function valueBytesApart(before: ReadonlyMap<string, Values>, after: ReadonlyMap<string, Values>): number {
  let count = 0;
  for (const [name, a] of before) {
    const b = after.get(name);
    if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) count += bytesApart(viewed(a), viewed(b));
  }
  return count;
}

const viewed = ({ buffer, byteOffset, byteLength }: ArrayBufferView) => new Uint8Array(buffer, byteOffset, byteLength);
