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
}
