import type { Dirt } from './Dirt.js';

/** What a made-up market is like; volatilities and growth are per year of 252 sessions. */
export interface MarketShape {
  readonly assets: number;
  readonly sectors: number;
  readonly growth: number;
  readonly marketVolatility: number;
  readonly sectorVolatility: number;
  readonly idiosyncraticVolatility: number;
  /** Expected information coefficient of the planted signal; below 0 where returns reverse. */
  readonly signal: number;
  /** Half-life of a return in the signal, in sessions. */
  readonly memory: number;
  /** Persistence of variances from session to session; 0 where they are constant within a regime. */
  readonly clustering: number;
  /** Share of sessions under stress. */
  readonly stress: number;
  readonly listings: number;
  readonly delistings: number;
  readonly gaps: number;
  /** Share of its value that an asset loses over its last year, before it ends. */
  readonly decline?: number;
  /** Share of its value that it loses on its last session, on top. */
  readonly crash?: number;
  /** Assets that end whose name another company takes up later. */
  readonly reused?: number;
  /** Members of the index at a time; half of the assets where absent. */
  readonly members?: number;
  /** Share of sessions on which an asset's trading is suspended. */
  readonly suspensions?: number;
  /** Largest move from one close to the next, as a fraction. */
  readonly limit?: number;
  /** Share of statements that are first published with wrong figures. */
  readonly restated?: number;
  readonly dirt?: Partial<Dirt>;
}
