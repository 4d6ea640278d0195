import type { Diagnostic } from '@foliograph/core';
import { formatDiagnostic } from '@foliograph/pipeline';

/** Prints problems as one JSON object on standard output, or as lines on standard error. */
export function tellProblems(problems: readonly Diagnostic[], json: boolean): void {
  if (json) process.stdout.write(`${JSON.stringify({ status: 'refused', problems })}\n`);
  else {
    for (const problem of problems) process.stderr.write(`${formatDiagnostic(problem)}\n`);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (errors > 1) process.stderr.write(`${errors} errors\n`);
  }
}
