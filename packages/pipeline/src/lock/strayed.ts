import type { Diagnostic } from '@foliograph/core';
import type { Manifest } from '../store/index.js';
import type { Lock } from './Lock.js';

/** Where outputs left what was locked though all that decides them is the same, as on another processor: the first such node, and how many followed; empty where none did. */
export function strayed({ nodes }: Lock, finished: ReadonlyMap<string, Manifest>): readonly Diagnostic[] {
  const other = [...finished].filter(([id, { digest }]) => nodes[id] && nodes[id].output !== digest);
  if (other.length === 0) return [];
  const message = `${other[0]![0]} came to other bytes than were locked${other.length > 1 ? `, and with it ${other.length - 1} more` : ''}`;
  return [{ severity: 'warning', message, remedy: '`folio verify` says what differs' }];
}
