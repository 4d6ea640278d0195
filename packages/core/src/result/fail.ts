import type { Diagnostic, Place } from './Diagnostic.js';
import type { Result } from './Result.js';

/** A result that holds one error. */
export const fail = (message: string, at: { place?: Place; remedy?: string } = {}): Result<never> => {
  const problem: Diagnostic = { severity: 'error', message, ...at };
  return { ok: false, problems: [problem] };
};
