import type { Place } from '@foliograph/core';

/** A place as editors open it, `file:line:column`, or `file (part)` where a file has no lines. */
export function placeText({ file, line, column, part }: Place): string {
  const position = [file, line, column].filter((one) => one !== undefined).join(':');
  return part === undefined ? position : `${position} (${part})`;
}
