import { type Fold, percentile, quantile, randomPortfolio } from '@foliograph/core';
import { tableToArrow } from '../arrow/index.js';
import { decidingOf } from './decidingOf.js';
import { figureSet } from './figureSet.js';
import type { Figures } from './figures.js';
import { finiteOrNull } from './finiteOrNull.js';
import { type FiguresParams, measuring } from './measuring.js';
import { membersOf } from './membersOf.js';
import type { PortfolioParams } from './PortfolioParams.js';
import { readTraded } from './readTraded.js';
import { recordOf } from './recordOf.js';
import { defineStage } from './Stage.js';
import type { TradingParams } from './TradingParams.js';
import { termsOn } from './termsOn.js';

interface RandomPortfoliosParams {
  /** How many are drawn. */
  readonly portfolios: number;
  readonly decided: Omit<PortfolioParams, 'folds'>;
  readonly traded: TradingParams;
  readonly measured: FiguresParams;
  readonly folds: readonly Fold[];
}

/** Where a strategy stands among random portfolios of its rule. */
export interface AmongRandom {
  readonly portfolios: number;
  /** Percentile of each of its figures among theirs, 0 to 100; null where there is none. */
  readonly percentiles: Figures;
}

/** Shares of the random portfolios whose quantiles are told, in per cent. */
export const toldQuantiles = [5, 25, 50, 75, 95] as const;

/** The rule, calendar and costs of a strategy on forecasts under the names of other assets, one permutation a draw: every draw's figures (`draws.arrow`), quantiles of their equity and of their returns by session (`equity.arrow`, `returns.arrow`) and the strategy's percentiles (`percentiles.json`). What the portfolio, backtest and figures stages give decides it too. */
export const randomPortfolios = defineStage<RandomPortfoliosParams>({
  summary: 'Figures and equity of random portfolios of the same rule, and where a strategy stands among them.',
  version: 2,
  deterministic: true,
  heavy: true,
  async run(inputs, { portfolios, decided, traded, measured, folds }, context) {
    const { signal } = context;
    const members = await membersOf(context);
    const random = (rule: string, session: string) => context.random('portfolio', rule, session);
    const found = await decidingOf(inputs, { ...decided, folds }, { random, members, signal });
    if (!found.ok) return found;
    const { deciding, tranches } = found.value;
    const panel = await readTraded(inputs.panel![0]!, traded);
    const [first, last] = [folds[0]!.testFrom, folds.at(-1)!.testTo];
    const trading = { ...termsOn(panel, traded), first, last, tranches };
    const sessions = panel.sessions.slice(first, last + 1);
    const measure = await measuring(inputs, measured);
    const known = figureSet(members.metrics);
    const figures = known.map(() => new Float64Array(portfolios));
    const equity = sessions.map(() => new Float64Array(portfolios));
    const returns = sessions.slice(1).map(() => new Float64Array(portfolios));
    for (let draw = 0; draw < portfolios; draw++) {
      signal.throwIfAborted();
      // Its number alone opens a draw's stream: however many there are, and wherever they are made, it is the same.
      const result = randomPortfolio(deciding, { ...trading, random: context.random('null', draw) });
      const performance = measure(recordOf(result, sessions, traded.capital));
      for (const [i, [, metric]] of known.entries()) figures[i]![draw] = metric.of(performance);
      // What ruin left stands to the end.
      for (let s = 0; s < equity.length; s++) equity[s]![draw] = result.equity[Math.min(s, result.equity.length - 1)]!;
      for (let s = 0; s < returns.length; s++) returns[s]![draw] = performance.returns[s] ?? NaN;
      if ((draw + 1) % 50 === 0 || draw + 1 === portfolios) context.progress({ done: draw + 1, total: portfolios, unit: 'portfolios' });
    }
    const columns = known.map(([name], i) => [name, { type: 'float64', values: figures[i]! }] as const);
    await context.write('draws.arrow', tableToArrow(Object.fromEntries(columns)));
    await context.write('equity.arrow', quantilesBy(sessions, equity));
    await context.write('returns.arrow', quantilesBy(sessions.slice(1), returns));
    const own = await inputs.figures![0]!.json<Figures>('figures.json');
    const percentiles = finiteOrNull(Object.fromEntries(known.map(([name], i) => [name, percentile(own[name] ?? NaN, figures[i]!)])));
    await context.write('percentiles.json', JSON.stringify({ portfolios, percentiles } satisfies AmongRandom));
    return { ok: true, value: {} };
  },
});

/** Quantiles of some values at each session, of those there are, as a stored table. */
function quantilesBy(sessions: readonly string[], values: readonly Float64Array[]): Uint8Array {
  const sorted = values.map((all) => all.filter((value) => !Number.isNaN(value)).sort());
  const quantiles = toldQuantiles.map((share) => {
    const at = Float64Array.from(sorted, (all) => quantile(all, share / 100));
    return [`q${String(share).padStart(2, '0')}`, { type: 'float64', values: at }] as const;
  });
  return tableToArrow({ date: { type: 'date', values: sessions }, ...Object.fromEntries(quantiles) });
}
