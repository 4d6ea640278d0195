import { dayOf } from '@foliograph/core';
import { noDay, type Records } from '../bars/index.js';
import { assetNames, drawMembership, drawStatements, type MarketShape, sectorOf } from '../market/index.js';

/** A table of a made-up market beside its bars: membership of its index, statements of its companies, or sectors of its assets. */
export const syntheticTable = {
  membership(shape, sessions, seed) {
    const spells = drawMembership(shape, sessions.length, seed);
    const day = (t: number) => (t < sessions.length ? dayOf(sessions[t]!) : noDay);
    return {
      ...named(spells, shape),
      days: new Map([
        ['start', Int32Array.from(spells, ({ first }) => day(first))],
        ['end', Int32Array.from(spells, ({ end }) => day(end))],
      ]),
    };
  },
  statements(shape, sessions, seed) {
    const { rows } = drawStatements(shape, sessions, seed);
    return {
      ...named(rows, shape),
      days: new Map([
        ['period_end', Int32Array.from(rows, ({ periodEnd }) => periodEnd)],
        ['published', Int32Array.from(rows, ({ published }) => published)],
      ]),
      numbers: new Map([
        ['revenue', Float64Array.from(rows, ({ revenue }) => revenue)],
        ['profit', Float64Array.from(rows, ({ profit }) => profit)],
      ]),
    };
  },
  sectors(shape) {
    const rows = Array.from({ length: shape.assets }, (_, asset) => ({ asset }));
    const table = named(rows, shape);
    const sectors = rows.map(({ asset }) => `Sector ${sectorOf(asset, shape.sectors) + 1}`);
    return { ...table, names: new Map([...table.names, ['sector', sectors]]) };
  },
} satisfies Readonly<Record<string, (shape: MarketShape, sessions: readonly string[], seed: number) => Records>>;

/** A table of rows about assets, without other columns yet. */
function named(rows: readonly { readonly asset: number }[], { assets }: MarketShape): Records {
  const names = assetNames(assets);
  return {
    length: rows.length,
    names: new Map([['asset', rows.map(({ asset }) => names[asset]!)]]),
    days: new Map(),
    numbers: new Map(),
    locate: async (asked) => asked.map(() => undefined),
  };
}
