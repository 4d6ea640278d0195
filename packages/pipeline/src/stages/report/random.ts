import { quantile } from '@foliograph/core';
import type { ReportData } from '@foliograph/report';
import { longSeeds } from '../../spec/index.js';
import { toldQuantiles } from '../randomPortfolios.js';
import { readRandom, type StoredRandom } from '../readRandom.js';
import { readTrack } from '../readTrack.js';
import type { Inputs } from '../Stage.js';
import type { ReportParams } from './ReportParams.js';

/** Figures whose spread among random portfolios is drawn, and those whose quantiles are told. */
const drawn = ['sharpe', 'totalReturn'] as const;
const quantified = ['periodMean', 'totalReturn', 'annualVolatility', 'sharpe'] as const;

/** Returns are drawn session by session where a test has at most so many: more cannot be told apart. */
const shortTest = 60;

/** The random portfolios of each strategy that has some, by seed, as growth from its capital. */
export async function randomOf(inputs: Inputs, { tracks }: ReportParams): Promise<ReportData['random']> {
  const all = tracks.map(({ name, seeds }) =>
    Promise.all(
      (inputs[`random:${name}`] ?? []).map(async (artifact, k) => {
        const { portfolios, percentiles, draws, sessions, equity, returns } = await readRandom(artifact);
        const { capital, equity: own } = await readTrack(inputs[`track:${name}`]![k]!);
        const growth = (values: Float64Array) => Array.from(values, (value) => value / capital);
        return {
          ...{ result: name, seed: longSeeds(seeds)[k]!, portfolios, percentiles, sessions, growth: growth(own) },
          quantiles: equity.map(({ share, values }) => ({ share, growth: growth(values) })),
          ...(sessions.length - 1 <= shortTest ? { returns: returnsOf(own, capital, returns) } : {}),
          draws: Object.fromEntries(drawn.map((figure) => [figure, [...draws[figure]!].filter(Number.isFinite)])),
          told: Object.fromEntries(quantified.map((figure) => [figure, quantilesOf(draws[figure]!)])),
        };
      }),
    ),
  );
  return (await Promise.all(all)).flat();
}

function returnsOf(equity: Float64Array, capital: number, returns: StoredRandom['returns']) {
  const before = (s: number) => (s === 1 ? capital : equity[s - 1]!);
  const own = Array.from({ length: equity.length - 1 }, (_, s) => equity[s + 1]! / before(s + 1) - 1);
  return { own, quantiles: returns.map(({ share, values }) => ({ share, values: [...values] })) };
}

function quantilesOf(draws: Float64Array): { readonly share: number; readonly value: number | null }[] {
  const sorted = draws.filter((value) => !Number.isNaN(value)).sort();
  return toldQuantiles.map((share) => ({ share, value: sorted.length > 0 ? quantile(sorted, share / 100) : null }));
}
