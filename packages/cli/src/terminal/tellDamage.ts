import type { Diagnostic } from '@foliograph/core';

/** Says on standard error that a stored output was damaged and will be computed again. */
export const tellDamage = ({ problem }: { readonly problem: Diagnostic }): void => {
  process.stderr.write(`${problem.message}${problem.remedy ? ` (${problem.remedy})` : ''}\n`);
};
