import type { Diagnostic } from '@foliograph/core';

const full = 'Free some space, or set FOLIO_HOME to a folder on another disk. Everything finished is kept.';
const refused = 'Allow writing there, or set FOLIO_HOME to a folder that can be written.';

const reasons: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  ENOSPC: ['the disk is full', full],
  EDQUOT: ['the disk quota is used up', full],
  EFBIG: ['a file would be larger than the system allows', full],
  EACCES: ['permission denied', refused],
  EPERM: ['permission denied', refused],
  EROFS: ['the file system is read-only', refused],
  ENOTDIR: ['a file stands where a folder is needed', refused],
  EMFILE: ['too many files are open', 'Raise the limit of open files, or run fewer stages at once.'],
};

/** Thrown where the store cannot read or write its files, with what would mend it. */
export class StoreFailure extends Error {
  readonly problem: Diagnostic;

  constructor(home: string, cause: unknown) {
    const { code = '', message = String(cause) } = cause as NodeJS.ErrnoException;
    const [reason, remedy] = reasons[code] ?? [message, 'Check the disk and its permissions, or set FOLIO_HOME to another folder.'];
    super(`the store cannot be used: ${reason}`, { cause });
    this.name = 'StoreFailure';
    this.problem = { severity: 'error', message: this.message, place: { file: home }, remedy };
  }

  /** What `work` gives; errors of the file system in the store become its failures, all others pass. */
  static async guard<T>(home: string, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const { syscall, path = home } = error as NodeJS.ErrnoException;
      throw syscall && path.startsWith(home) ? new StoreFailure(home, error) : error;
    }
  }
}
