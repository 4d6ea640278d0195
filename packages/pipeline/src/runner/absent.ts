import type { Diagnostic } from '@foliograph/core';

/** What is said of a node that a run needs, may not compute and does not find. */
export const absent = (id: string): Diagnostic => ({
  severity: 'error',
  message: `${id} is needed, but it is not in the store and this run leaves it out`,
  remedy: `Run up to it first (--until ${id}), or leave out less.`,
});
