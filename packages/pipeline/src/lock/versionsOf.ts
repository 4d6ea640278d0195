import type { Environment } from '../environment/index.js';

/** Versions that may decide bytes, by the name of what has them. */
export const versionsOf = ({ foliograph, node, packages }: Environment): Readonly<Record<string, string>> => ({
  foliograph,
  node,
  ...packages,
});
