import type { Diagnostic, Result } from '@foliograph/core';
import { lineIn } from '../sources/lineIn.js';
import type { SourceFile } from '../sources/Source.js';

/** What is wrong with code of the user's, where only running it shows that. */
export class PluginFault extends Error {
  readonly problem: Diagnostic;

  constructor(problem: Diagnostic) {
    super(problem.message);
    this.problem = problem;
  }

  /** The fault of a member whose function threw. */
  static of(whose: string, { name, path }: SourceFile, thrown: unknown): PluginFault {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const line = lineIn(error, name);
    const place = { file: path, ...(line ? { line } : {}) };
    return new PluginFault({ severity: 'error', message: `the ${whose} failed: ${error.message}`, place });
  }

  /** What the work gives, or the problem where code of the user's threw in it. */
  static async guard<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof PluginFault) return { ok: false, problems: [error.problem] };
      throw error;
    }
  }
}
