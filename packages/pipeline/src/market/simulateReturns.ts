import { type RandomStream, stream } from '@foliograph/core';
import type { MarketShape } from './MarketShape.js';
import { regimes } from './regimes.js';

/** N × T planes, asset-major. */
export interface SimulatedReturns {
  /** Log returns of each session. */
  readonly returns: Float64Array;
  /** Their variances, known before the session. */
  readonly variances: Float64Array;
  /** The planted signal as known at the end of the session: standard normal, and correlated across assets with the next session's return. */
  readonly signals: Float64Array;
}

const perYear = 252;

/**
 * Returns of market, sectors and assets with volatility clustering (GARCH(1, 1), Bollerslev 1986) and a signal in what is the asset's own.
 * The signal is a decaying sum of the asset's own past shocks; its loading is set at each session so that the expected information coefficient is the declared one.
 */
export function simulateReturns(shape: MarketShape, T: number, seed: number): SimulatedReturns {
  const { assets: N, sectors: S, growth, clustering, signal, memory } = shape;
  const [arch, garch] = [clustering / 12, (clustering * 11) / 12];
  const nextLevel = (level: number, shock: number) => 1 - clustering + level * (arch * shock * shock + garch);
  const levels = regimes(T, shape.stress, seed);
  const decay = 2 ** (-1 / memory);

  const marketRandom = stream(seed, 'market', 'return');
  const sectorRandoms = streams(S, seed, 'sector');
  const assetRandoms = streams(N, seed, 'asset');
  const betas = Float64Array.from(assetRandoms, (random) => Math.min(1.8, Math.max(0.2, 1 + 0.3 * random.normal())));
  const ownVariances = Float64Array.from(
    assetRandoms,
    (random) => (shape.idiosyncraticVolatility ** 2 / perYear) * Math.exp(0.5 * random.normal() - 0.125),
  );
  const states = Float64Array.from(assetRandoms, (random) => random.normal());
  const spread = variance(betas);

  let marketLevel = 1;
  const sectorLevels = new Float64Array(S).fill(1);
  const sectorReturns = new Float64Array(S);
  const sectorVariances = new Float64Array(S);
  const ownLevels = new Float64Array(N).fill(1);
  const own = new Float64Array(N);
  const [returns, variances, signals] = [new Float64Array(N * T), new Float64Array(N * T), new Float64Array(N * T)];

  for (let t = 0; t < T; t++) {
    const marketVariance = (shape.marketVolatility ** 2 / perYear) * levels[t]! * marketLevel;
    const marketShock = marketRandom.normal();
    const marketReturn = Math.sqrt(marketVariance) * marketShock;
    marketLevel = nextLevel(marketLevel, marketShock);

    let common = spread * marketVariance;
    for (let s = 0; s < S; s++) {
      sectorVariances[s] = (shape.sectorVolatility ** 2 / perYear) * levels[t]! * sectorLevels[s]!;
      const shock = sectorRandoms[s]!.normal();
      sectorReturns[s] = Math.sqrt(sectorVariances[s]!) * shock;
      sectorLevels[s] = nextLevel(sectorLevels[s]!, shock);
      common += (sectorVariances[s]! * (1 - 1 / S)) / S;
    }

    let [squares, deviations] = [0, 0];
    for (let n = 0; n < N; n++) {
      own[n] = ownVariances[n]! * levels[t]! * ownLevels[n]!;
      squares += own[n]!;
      deviations += Math.sqrt(own[n]!);
    }
    // The signal moves only the assets' own returns, so it must move them more for as much correlation with the whole return.
    const needed = deviations > 0 ? (signal * Math.sqrt(N * squares + N * N * common)) / deviations : 0;
    const loading = Math.max(-0.95, Math.min(0.95, needed));
    // Keeps the signal's variance at 1 whatever the loading.
    const gain = Math.sqrt((decay * loading) ** 2 + 1 - decay * decay) - decay * loading;
    const noise = Math.sqrt(1 - loading * loading);

    for (let n = 0; n < N; n++) {
      const shock = loading * states[n]! + noise * assetRandoms[n]!.normal();
      const s = n % S;
      const total = betas[n]! ** 2 * marketVariance + sectorVariances[s]! + own[n]!;
      returns[n * T + t] = growth / perYear - total / 2 + betas[n]! * marketReturn + sectorReturns[s]! + Math.sqrt(own[n]!) * shock;
      variances[n * T + t] = total;
      ownLevels[n] = nextLevel(ownLevels[n]!, shock);
      states[n] = decay * states[n]! + gain * shock;
      signals[n * T + t] = states[n]!;
    }
  }
  return { returns, variances, signals };
}

const streams = (count: number, seed: number, name: string): RandomStream[] =>
  Array.from({ length: count }, (_, i) => stream(seed, 'market', name, i));

function variance(x: Float64Array): number {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  return x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length;
}
