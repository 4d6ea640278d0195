import type { Diagnostic } from '@foliograph/core';

/** Problems without those of the same words at the same place. */
export const distinct = (problems: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(problems.map((problem) => [JSON.stringify([problem.message, problem.place]), problem])).values(),
];
