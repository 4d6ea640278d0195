import { fail, type Result } from '@foliograph/core';

/** The error for a folder that the system lets nothing be written to; throws what is no such refusal. */
export function writeFailure(folder: string, error: unknown): Result<never> {
  const { code = '', path = folder } = error as NodeJS.ErrnoException;
  const message = reasons[code];
  if (message === undefined) throw error;
  return fail(message, { place: { file: path } });
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this may not be written',
  EPERM: 'this may not be written',
  EROFS: 'this may not be written',
  ENOTDIR: 'this is not a folder',
  EEXIST: 'this is not a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
};
