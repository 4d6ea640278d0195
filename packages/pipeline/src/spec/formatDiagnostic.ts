import { isAbsolute, relative } from 'node:path';
import type { Diagnostic } from '@foliograph/core';

/** A diagnostic as compilers print it, `file:line:column  message` (`file (part)` where a file has no lines), with the remedy on a line of its own; files are shown relative to the working folder. */
export function formatDiagnostic({ severity, message, place, remedy }: Diagnostic, cwd: string = process.cwd()): string {
  const file = place && isAbsolute(place.file) ? shorter(relative(cwd, place.file), place.file) : place?.file;
  const position = [file, place?.line, place?.column].filter((part) => part !== undefined).join(':');
  const where = place?.part === undefined ? position : `${position} (${place.part})`;
  const said = severity === 'warning' ? `warning: ${message}` : message;
  return `${where === '' ? '' : `${where}  `}${said}${remedy === undefined ? '' : `\n    ${remedy}`}`;
}

const shorter = (a: string, b: string): string => (a !== '' && a.length <= b.length ? a : b);
