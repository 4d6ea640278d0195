import { choice, day, fail, integer, number, ok, optional, params, pick } from '@foliograph/core';
import { businessDays, simulateMarket } from '../market/index.js';
import { defineSource } from './Source.js';
import { syntheticTable } from './syntheticTable.js';
import { wantedOf } from './wantedOf.js';

const share = (meaning: string, standard: number) => number({ minimum: 0, maximum: 1, default: standard, description: meaning });
const rare = (meaning: string, maximum = 0.99) => optional(number({ minimum: 0, maximum, description: meaning }));
const faults = (meaning: string) => integer({ minimum: 0, maximum: 1000, default: 0, description: meaning });
const yearly = (meaning: string, standard: number) =>
  number({ minimum: 0.001, maximum: 1, default: standard, description: `${meaning}, per year.` });

/** Sessions, about 77 years: in longer ones prices would leave what numbers can hold. */
const longest = 20_000;

const daysOf = (from: string, to?: string, count = 2087) => businessDays(from, to === undefined ? { count } : { to });

/** Bars, the index or a table of a made-up market, the same for the same parameters and seed; sessions are all days from Monday to Friday. */
export const synthetic = defineSource({
  summary:
    'A made-up market with sectors, regimes, volatility clustering, delistings, gaps and a weak signal that can be learned; index members and statements on request.',
  version: 1,
  claim: 'full',
  params: params({
    what: choice(['bars', 'index', 'membership', 'statements', 'sectors'], {
      default: 'bars',
      description:
        'Bars of the assets, or of the same market: the index of equal shares as a series, the membership of an index of some of them, their statements, their sectors. Other parameters are repeated.',
    }),
    assets: integer({ minimum: 1, maximum: 10_000, default: 30, description: 'Assets, named SYN01 and so on.' }),
    from: day({ default: '2015-01-01', description: 'First day; sessions are all days from Monday to Friday.' }),
    to: optional(day({ description: 'Last day.' })),
    sessions: optional(
      integer({ minimum: 1, maximum: longest, description: 'Sessions in place of a last day; 2087, eight years, where neither is given.' }),
    ),
    sectors: integer({ minimum: 1, maximum: 1000, default: 6, description: 'Sectors, over which assets are spread evenly.' }),
    growth: number({ minimum: -1, maximum: 1, default: 0.06, description: 'Expected growth of every asset, per year.' }),
    marketVolatility: yearly('Volatility of the market, which moves all assets by their beta', 0.15),
    sectorVolatility: yearly('Volatility of each sector beside the market', 0.1),
    idiosyncraticVolatility: yearly("Mean volatility of the assets' own returns", 0.25),
    signal: number({
      minimum: -0.3,
      maximum: 0.3,
      default: 0.05,
      description:
        "Strength of the signal: the expected correlation across assets between it and the next session's return. It is a decaying sum of each asset's own past shocks: momentum above 0, reversal below, no signal at 0.",
    }),
    memory: number({ minimum: 1, maximum: 1000, default: 10, description: 'Sessions after which a shock counts half in the signal.' }),
    clustering: number({
      minimum: 0,
      maximum: 0.99,
      default: 0.98,
      description: 'How far variances persist from session to session (GARCH(1, 1), sum of its weights); 0 keeps them constant.',
    }),
    stress: number({
      minimum: 0,
      maximum: 0.5,
      default: 0.15,
      description: 'Share of sessions under stress, in spells of 60 on average, when every volatility doubles.',
    }),
    listings: share('Share of assets that are listed after the first session.', 0.1),
    delistings: share('Share of assets that end before the last session.', 0.1),
    gaps: share('Share of bars that are missing.', 0.002),
    decline: rare(
      'Share of its value that an asset loses over its last year before it ends, and so what survivors hide; none where left out.',
    ),
    crash: rare('Share of its value that an asset loses on its last session; none where left out.'),
    reused: optional(
      integer({ minimum: 0, description: 'Assets that end whose name another company takes up later; none where left out.' }),
    ),
    members: optional(
      integer({
        minimum: 1,
        description: 'Members of the index at a time, some replaced every quarter; half of the assets where left out.',
      }),
    ),
    suspensions: rare(
      'Share of sessions on which trading in an asset is suspended, in spells of ten on average, marked by the field trading; none where left out.',
      0.5,
    ),
    limit: optional(
      number({
        exclusiveMinimum: 0,
        maximum: 1,
        description: 'Largest move of a close from the last, as a fraction: prices go on the next session; any where left out.',
      }),
    ),
    restated: rare('Share of statements first published with wrong figures; a tenth where left out.', 1),
    dirt: optional({
      ...params({
        stale: faults('Runs of ten bars that repeat the one before them.'),
        splits: faults('Splits of four for one that prices before them do not know of.'),
        swapped: faults('Bars whose high and low have changed places.'),
        outliers: faults('Bars whose close is ten times what it was.'),
        missing: faults('Bars that are missing between two others.'),
        holidays: faults('Days without trade that stand in the data, all closes carried.'),
        lost: faults('Days of trade that the data lack.'),
      }),
      description: 'Faults to plant, for tests of what finds them; none where left out.',
    }),
  }),
  check({ from, to, sessions }) {
    if (to === undefined) return undefined;
    if (sessions !== undefined)
      return { field: 'sessions', message: 'both a last day and a number of sessions are given', remedy: 'leave one out' };
    if (to < from) return { field: 'to', message: `the last day ${to} lies before the first, ${from}` };
    const { length } = businessDays(from, { to, count: longest + 1 });
    if (length === 0)
      return { field: 'to', message: `no day from Monday to Friday lies from ${from} to ${to}`, remedy: 'choose a later day' };
    return length > longest ? { field: 'to', message: `more than ${longest} sessions lie from ${from} to ${to}` } : undefined;
  },
  files: async () => ok([]),
  async read({ what, from, to, sessions, ...shape }, _files, { seed }) {
    if (what !== 'bars' && what !== 'index') return fail(`${what} are a table and not prices`, { remedy: 'choose what: bars' });
    const days = daysOf(from, to, sessions);
    const { assets, bars, index, stains } = simulateMarket(shape, days.length, seed);
    const lost = new Set(stains.flatMap(({ kind, from }) => (kind === 'lost' ? [from] : [])));
    const kept = lost.size > 0 ? Int32Array.from(days.keys()).filter((t) => !lost.has(t)) : undefined;
    const about = { warnings: [], label: 'synthetic market' };
    if (what === 'index') return ok({ ...about, sessions: days, assets: ['INDEX'], fields: new Map([['close', index]]) });
    const all = Array.from(assets.keys());
    const fields = Object.entries(bars).map(([field, plane]) => [field, kept ? pick(plane, days.length, all, kept) : plane] as const);
    return ok({ ...about, sessions: days.filter((_, t) => !lost.has(t)), assets, fields: new Map(fields) });
  },
  async records({ what, from, to, sessions, ...shape }, _files, wanted, { seed }) {
    if (what === 'bars' || what === 'index')
      return fail(`${what === 'bars' ? 'bars are' : 'an index is'} no table of ${Object.keys(wanted.columns).join(', ')}`, {
        remedy: `choose what: ${Object.keys(syntheticTable).join(', ')}`,
      });
    return wantedOf(syntheticTable[what](shape, daysOf(from, to, sessions), seed), wanted, what);
  },
});
