import { ok, type Result } from '@foliograph/core';
import { someOf } from '../table/someOf.js';
import type { Tables } from '../table/Tables.js';
import { withConnection } from '../table/withConnection.js';
import { diagnose } from './diagnose.js';
import type { Header } from './Header.js';
import { placesOf } from './placesOf.js';
import { readHeader } from './readHeader.js';
import { relationOf } from './relationOf.js';

/** Files that are open at the same time. */
const atOnce = 64;

/** CSV files as tables, those with the same header together. */
export function csvTables(paths: readonly string[], separator: string): Tables {
  return {
    connect: withConnection,
    async relations() {
      const headers: Result<Header>[] = [];
      for (let k = 0; k < paths.length; k += atOnce) {
        headers.push(...(await Promise.all(paths.slice(k, k + atOnce).map((path) => readHeader(path, separator)))));
      }
      const problems = headers.flatMap((header) => (header.ok ? [] : header.problems));
      if (problems.length > 0) return { ok: false, problems: someOf(problems, 'problems in these files') };
      const alike = new Map<string, Header[]>();
      for (const header of headers.flatMap((header) => (header.ok ? [header.value] : []))) {
        const form = JSON.stringify([header.line, header.ending, header.names]);
        alike.set(form, [...(alike.get(form) ?? []), header]);
      }
      return ok([...alike.values()].map((headers) => relationOf(headers, separator)));
    },
    diagnose: ({ paths }, failure) => diagnose(paths, failure, separator),
    placesOf: (path, rows) => placesOf(path, rows, separator),
  };
}
