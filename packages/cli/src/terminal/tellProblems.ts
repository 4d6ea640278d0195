import type { Diagnostic } from '@foliograph/core';

/** Prints problems as one JSON object on standard output, or as lines on standard error. */
export async function tellProblems(problems: readonly Diagnostic[], json: boolean): Promise<void> {
  if (json) process.stdout.write(`${JSON.stringify({ status: 'refused', problems })}\n`);
  else {
    const { formatDiagnostic } = await import('@foliograph/pipeline');
    for (const problem of problems) process.stderr.write(`${formatDiagnostic(problem)}\n`);
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (errors > 1) process.stderr.write(`${errors} errors\n`);
  }
}
