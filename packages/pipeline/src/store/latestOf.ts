import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { attempt } from './attempt.js';
import { ownerText, thisProcess } from './Owner.js';

/** How a value with its name stands in a line. */
export interface LineForm<V> {
  /** Undefined, or throws, where the line is damaged. */
  read(line: string): readonly [name: string, value: V] | undefined;
  write(name: string, value: V): string;
}

/** Lines a name after which a file is written anew. */
const slack = 8;

/** The last value of each name in a file that is only added to, so that processes do not overwrite each other; damaged lines, and one cut off by a kill, are passed over. */
export function latestOf<V>(file: string, { read, write }: LineForm<V>): Map<string, V> {
  const values = new Map<string, V>();
  const lines = (attempt(() => readFileSync(file, 'utf8')) ?? '').split('\n');
  for (const line of lines) {
    const pair = attempt(() => read(line));
    if (pair) values.set(pair[0], pair[1]);
  }
  if (lines.length > slack * (values.size + slack)) {
    const anew = `${file}.${ownerText(thisProcess)}`;
    attempt(() => {
      writeFileSync(anew, [...values].map(([name, value]) => write(name, value)).join(''));
      renameSync(anew, file);
    });
  }
  return values;
}
