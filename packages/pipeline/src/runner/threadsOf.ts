import type { Node } from '../plan/index.js';

/** Threads that computing a node takes. */
export function threadsOf({ engine }: Pick<Node, 'engine'>): number {
  const threads = engine && typeof engine === 'object' && 'threads' in engine ? engine.threads : 1;
  return typeof threads === 'number' ? threads : 1;
}
