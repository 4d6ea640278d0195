import { join } from 'node:path';
import type { Panel } from '../src/index.js';
import { readCsv } from './readCsv.js';

/** A daily panel whose `close` is one column of each asset's file in a folder, over every day that any of them has; NaN where blank. */
export function readCloses(folder: string, assets: readonly string[], column: string): Panel {
  const files = assets.map((asset) => readCsv(join(folder, `${asset}.csv`)));
  const sessions = [...new Set(files.flatMap((file) => file.get('date')!))].sort();
  const close = new Float64Array(assets.length * sessions.length).fill(NaN);
  const at = new Map(sessions.map((session, t) => [session, t]));
  files.forEach((file, n) => {
    const prices = file.get(column)!;
    file.get('date')!.forEach((day, i) => {
      if (prices[i] !== '') close[n * sessions.length + at.get(day)!] = Number(prices[i]);
    });
  });
  return { assets, sessions, calendar: 'daily', fields: new Map([['close', close]]) };
}
