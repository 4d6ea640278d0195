import type { Diagnostic } from '@foliograph/core';

/** Thrown where a stored output has other bytes than were written; the entry has been set aside, so its key can be computed again. */
export class DamagedArtifact extends Error {
  readonly key: string;
  readonly problem: Diagnostic;

  constructor(key: string, problem: Diagnostic) {
    super(problem.message);
    this.name = 'DamagedArtifact';
    this.key = key;
    this.problem = problem;
  }
}
