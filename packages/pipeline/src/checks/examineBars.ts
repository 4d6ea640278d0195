import { registry } from '@foliograph/core';
import { type FoundGroup, groupFindings } from '../bars/index.js';
import type { CheckedBars, Found } from './Check.js';
import * as checkSet from './index.js';

/** All that the checks find in bars, by check and the gravest first, with the places of the examples where bars know them. */
export function examineBars(bars: CheckedBars): Promise<readonly FoundGroup[]> {
  const { assets, sessions } = bars;
  const checks = [...registry(checkSet)].map(
    ([name, check]) => [name, { ...check, find: (found: (finding: Found) => void) => check.find(bars, found) }] as const,
  );
  return groupFindings(checks, {
    about: ({ asset, session, to, days }) => ({
      ...(asset === undefined ? {} : { asset: assets[asset]! }),
      ...(session === undefined ? {} : { from: sessions[session]!, to: sessions[to ?? session]! }),
      ...(days === undefined ? {} : { from: days[0], to: days[1] }),
    }),
    key: ({ session, asset = firstWith(bars, session) }) => (asset === undefined || session === undefined ? undefined : { asset, session }),
    locate: (cells) => bars.locate?.(cells) ?? Promise.resolve([]),
  });
}

/** The first asset that has a close on a session, whose row stands for those of all. */
function firstWith({ assets, sessions, fields }: CheckedBars, session: number | undefined): number | undefined {
  const close = fields.get('close');
  if (session === undefined || !close) return undefined;
  const first = assets.findIndex((_, n) => !Number.isNaN(close[n * sessions.length + session]!));
  return first < 0 ? undefined : first;
}
