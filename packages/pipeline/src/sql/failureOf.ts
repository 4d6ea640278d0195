import { basename } from 'node:path';
import { type Diagnostic, nearest, type Place } from '@foliograph/core';
import { characterAt } from './characterAt.js';
import { messageOf } from './messageOf.js';
import type { Prepared } from './Prepared.js';

/** What kept DuckDB from running a query: at the line of a CSV file, in a file, or at a character of the query, as far as it can be told. The statement that failed was `before` with the query's text behind it, or one for what stands at a character of the query. */
export function failureOf(
  failure: Error,
  { query, text, origin, files }: Prepared,
  { before, at: from }: { readonly before?: string; readonly at?: number | undefined },
): Diagnostic {
  const { message, more, position, what, name, candidates } = messageOf(failure);
  const error = (message: string, place: Place, remedy?: string): Diagnostic => ({
    severity: 'error',
    message,
    place,
    ...(remedy === undefined ? {} : { remedy }),
  });
  const file = files.find(({ path }) => [message, ...more].some((line) => line.includes(path)))?.path;
  const [, line] = /^CSV Error on Line: (\d+)/.exec(message) ?? [];
  if (file !== undefined && line !== undefined) {
    const [said = message] = more.filter((part) => !part.startsWith('Original Line'));
    return error(plain(said), { file, line: Number(line) });
  }
  if (file !== undefined) return error(plain(message.replaceAll(file, basename(file))), { file });
  const at = position === undefined || before === undefined ? -1 : characterAt(before + text, position) - before.length;
  const place = query.place(at >= 0 && at <= text.length ? origin(at) : from);
  if (what !== undefined && name !== undefined) {
    const meant = nearest(name, candidates);
    if (meant !== undefined) return error(`there is no ${what} "${name}" (did you mean "${meant}"?)`, place);
    return error(
      `there is no ${what} "${name}"`,
      place,
      candidates.length > 0 ? `there is ${candidates.slice(0, mostShown).join(', ')}` : undefined,
    );
  }
  const remedy = more.slice(0, 3).map((part) => part.trim());
  return error(plain(message), place, remedy.length > 0 ? remedy.join('; ') : undefined);
}

const mostShown = 20;
const plain = (said: string): string => said.replace(/[.!]$/, '').replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
