import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '@foliograph/core';
import type { Lock } from './Lock.js';
import { lockPath } from './lockPath.js';

/** The lock beside a spec; undefined where there is none, and a problem where it is not one that this version wrote. */
export async function readLock(specFile: string): Promise<Result<Lock | undefined>> {
  const file = lockPath(specFile);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return ok(undefined);
  try {
    const read: unknown = JSON.parse(text);
    if (isLock(read)) return ok(read);
  } catch {
    // No JSON, such as after a merge with conflicts.
  }
  return fail('this is not a lock of the form that this version reads', { place: { file }, remedy: '`folio lock` writes it anew' });
}

type Shape = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Shape => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown) => typeof value === 'string';
const all = (value: unknown, holds: (member: unknown) => boolean) => isObject(value) && Object.values(value).every(holds);

function isLock(read: unknown): read is Lock {
  if (!isObject(read) || read.lock !== 1 || !isText(read.name) || !isObject(read.spec)) return false;
  const { versions, engine, processors, files, nodes, figures } = read;
  const count = Array.isArray(processors) ? processors.length : 0;
  const isNode = (node: unknown) =>
    isObject(node) && isText(node.key) && isText(node.output) && isWithin(node.processor ?? 0, Math.max(count, 1));
  const isProcessor = (one: unknown) =>
    isObject(one) && isText(one.model) && (one.features === undefined || (Array.isArray(one.features) && one.features.every(isText)));
  return (
    all(versions, isText) &&
    (engine === undefined ||
      (isObject(engine) && ['name', 'version', 'device'].every((key) => isText(engine[key])) && isObject(engine.params))) &&
    Array.isArray(processors) &&
    processors.every(isProcessor) &&
    all(files, (named) => all(named, isText)) &&
    all(nodes, isNode) &&
    all(figures, isObject)
  );
}

const isWithin = (value: unknown, count: number) => Number.isInteger(value) && (value as number) >= 0 && (value as number) < count;
