import type { Diagnostic, Place } from '@foliograph/core';

/** A file whose form is not what it claims, in DuckDB's words. */
export const damaged = (failure: Error, place: Place): Diagnostic => ({
  severity: 'error',
  message: `the file is damaged: ${failure.message.split('\n')[0]!}`,
  place,
  remedy: 'copy or write it again',
});
