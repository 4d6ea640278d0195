import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { attempt } from './attempt.js';
import { draftPrefix } from './draftAt.js';
import { type Layout, layout } from './layout.js';
import { isAlive, parseOwner } from './Owner.js';

/** Removes what dead processes of this host were writing; nothing of a live one, and nothing of another host. */
export function sweep(places: Layout): void {
  const isDead = (text: string) => {
    const owner = parseOwner(text);
    return owner !== undefined && isAlive(owner) === false;
  };
  remove(places.tmp, isDead);
  if (existsSync(places.leases)) remove(places.leases, isDead);
  remove(places.claims, (name) => isDead(attempt(() => readFileSync(join(places.claims, name), 'utf8')) ?? ''));
}

/** Removes what a terminated thread of this process was writing. */
export function sweepThread(home: string, thread: number): void {
  remove(layout(home).tmp, (name) => name.startsWith(draftPrefix(thread)));
}

function remove(folder: string, chosen: (name: string) => boolean): void {
  for (const name of readdirSync(folder)) {
    if (chosen(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
