import type { Result } from '@foliograph/core';

/** The value of a result; throws what stands in its way. */
export function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('; '));
  return result.value;
}
