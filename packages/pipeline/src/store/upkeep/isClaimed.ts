import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from '../attempt.js';
import type { Layout } from '../layout.js';
import { isAlive, parseOwner } from '../Owner.js';

/** Whether a process that may still live is computing a key. */
export function isClaimed(places: Layout, key: string): boolean {
  const text = attempt(() => readFileSync(join(places.claims, key), 'utf8'));
  if (text === undefined) return false;
  const owner = parseOwner(text);
  return owner === undefined || isAlive(owner) !== false;
}
