import { type Diagnostic, fail, type Result } from '@foliograph/core';

/** The error for a file or folder that the system refuses to open; throws what is no such refusal. */
export function readFailure(path: string, error: unknown): Result<never> {
  const told = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  if (told === undefined) throw error;
  const [message, remedy] = told;
  return fail(message, { place: { file: path }, ...(remedy === undefined ? {} : { remedy }) } satisfies Partial<Diagnostic>);
}

const reasons: Readonly<Record<string, readonly [message: string, remedy?: string]>> = {
  ENOENT: ['there is no such file'],
  ENOTDIR: ['there is no such file'],
  EISDIR: ['this is a folder, not a file'],
  EACCES: ['this may not be read', 'let your user read it'],
  EPERM: ['this may not be read', 'let your user read it'],
  ELOOP: ['this is a link to itself'],
};
