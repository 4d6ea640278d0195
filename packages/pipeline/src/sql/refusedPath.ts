import { isAbsolute } from 'node:path';
import type { Mistake } from './Mistake.js';

/** Why a path may not stand in a query; undefined where it may. */
export function refusedPath(pattern: string): Omit<Mistake, 'at'> | undefined {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(pattern)) {
    return { message: 'a query reads files of this machine alone', remedy: 'fetch the file first' };
  }
  if (isAbsolute(pattern)) {
    return { message: 'a path in a query starts from its folder', remedy: 'write it relative to folder, or name the file under tables' };
  }
  if (pattern.split(/[\\/]/).includes('..')) {
    return {
      message: 'a path in a query stays inside its folder',
      remedy: 'set folder to one that holds the file, or name the file under tables',
    };
  }
  return undefined;
}
