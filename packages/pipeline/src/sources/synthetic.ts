import { choice, day, integer, number, ok, optional, params } from '@foliograph/core';
import { businessDays, simulateMarket } from '../market/index.js';
import { defineSource } from './Source.js';

const share = (meaning: string, standard: number) => number({ minimum: 0, maximum: 1, default: standard, description: meaning });
const yearly = (meaning: string, standard: number) =>
  number({ minimum: 0.001, maximum: 1, default: standard, description: `${meaning}, per year.` });

/** Sessions, about 77 years: in longer ones prices would leave what numbers can hold. */
const longest = 20_000;

/** Bars or the index of a made-up market, the same for the same parameters and seed; sessions are all days from Monday to Friday. */
export const synthetic = defineSource({
  summary: 'A made-up market with sectors, regimes, volatility clustering, delistings, gaps and a weak signal that can be learned.',
  version: 1,
  params: params({
    what: choice(['bars', 'index'], {
      default: 'bars',
      description: 'Bars of the assets, or the index of equal shares in the same market as a series.',
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
  async read({ what, from, to, sessions: count, ...shape }, _files, { seed }) {
    const sessions = businessDays(from, to === undefined ? { count: count ?? 2087 } : { to });
    const { assets, bars, index } = simulateMarket(shape, sessions.length, seed);
    const about = { sessions, warnings: [], label: 'synthetic market' };
    return ok(
      what === 'index'
        ? { ...about, assets: ['INDEX'], fields: new Map([['close', index]]) }
        : { ...about, assets, fields: new Map(Object.entries(bars)) },
    );
  },
});
