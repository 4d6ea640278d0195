import { fail, nearest, type Result } from '@foliograph/core';

/** The mistake of a strategy that results do not have. */
export function unknownStrategy(name: string, known: readonly string[], results: string): Result<never> {
  const meant = nearest(name, known);
  if (meant !== undefined) return fail(`unknown strategy "${name}" of ${results} (did you mean "${meant}"?)`);
  return fail(`unknown strategy "${name}" of ${results}`, { remedy: `there is ${known.join(', ')}` });
}
