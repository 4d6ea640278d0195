import { stream } from '@foliograph/core';
import type { FigureDefinition, Figures, RandomPortfolios, ReportData, Track, TrackedResult } from '@foliograph/report';
import { sampleQuality } from './sampleQuality.js';

const tickers = ['TSLA', 'NVDA', 'AAPL', 'MSFT', 'AMZN', 'SHOP', 'NFLX', 'NKE', 'PEP', 'JPM', 'UNH', 'BA'];

const figures: readonly FigureDefinition[] = [
  { key: 'totalReturn', name: 'Total return', unit: 'fraction', summary: 'Growth over the whole span.', formula: 'E[T] / E[0] − 1' },
  {
    key: 'annualReturn',
    name: 'Annual return',
    unit: 'fraction',
    summary: 'The total return as a yearly rate.',
    formula: '(E[T] / E[0])^(p / n) − 1',
  },
  {
    key: 'annualVolatility',
    name: 'Volatility',
    unit: 'fraction',
    summary: 'Yearly standard deviation of returns.',
    formula: 'std(r) · √p',
  },
  {
    key: 'sharpe',
    name: 'Sharpe ratio',
    unit: 'ratio',
    summary: 'Yearly mean return over the mean yield, per unit of volatility.',
    formula: '(p · mean r − mean y) / (std r · √p)',
  },
  {
    key: 'sortino',
    name: 'Sortino ratio',
    unit: 'ratio',
    summary: 'As Sharpe, with the deviation of losses alone.',
    formula: 'mean(r − rf) / √mean(min(r − rf, 0)²) · √p',
  },
  {
    key: 'maxDrawdown',
    name: 'Maximum drawdown',
    unit: 'fraction',
    summary: 'Largest fall from an earlier peak.',
    formula: 'min(E[t] / max(E[0…t]) − 1)',
  },
  {
    key: 'calmar',
    name: 'Calmar ratio',
    unit: 'ratio',
    summary: 'Annual return over the maximum drawdown.',
    formula: 'annual return / |maximum drawdown|',
  },
  {
    key: 'turnover',
    name: 'Turnover a year',
    unit: 'fraction',
    summary: 'Traded notional over equity, both ways, the first build-up left out.',
    formula: 'Σ(Σ|Δq · price| / equity) / years',
  },
  {
    key: 'hitRate',
    name: 'Hit rate',
    unit: 'fraction',
    summary: 'Share of positive among non-zero periods.',
    formula: '#(r > 0) / #(r ≠ 0)',
  },
];

const accuracyFigures: readonly FigureDefinition[] = [
  { key: 'rmse', name: 'RMSE', unit: 'value', summary: 'Root of the mean squared error.', formula: '√mean((f − x)²)' },
  { key: 'mae', name: 'MAE', unit: 'value', summary: 'Mean absolute error.', formula: 'mean |f − x|' },
  {
    key: 'r2',
    name: 'R² against last value',
    unit: 'ratio',
    summary: 'Share of the squared error of the last value that is gone.',
    formula: '1 − Σ(f − x)² / Σ(last − x)²',
  },
  {
    key: 'signs',
    name: 'Right signs',
    unit: 'fraction',
    summary: 'Share of changes whose direction was right.',
    formula: 'mean(sign(f − last) = sign(x − last))',
  },
  {
    key: 'ic',
    name: 'Information coefficient',
    unit: 'ratio',
    summary: 'Correlation of forecast and actual return.',
    formula: 'corr(f / last − 1, x / last − 1)',
  },
];

/** Sizes of a made report. */
export interface SampleOptions {
  readonly seed?: number;
  readonly seeds?: number;
  readonly weeks?: number;
  readonly assets?: number;
  /** Weeks of prices before the test. */
  readonly history?: number;
}

/** A report of random walks that looks like a real one in every part: shorts, cash, several seeds, notes, flags and a label. */
export function sampleReport({ seed = 7, seeds = 1, weeks = 52, assets: N = 12, history = 300 }: SampleOptions = {}): ReportData {
  const assets = Array.from({ length: N }, (_, n) => tickers[n] ?? `S${String(n).padStart(3, '0')}`);
  const all = fridays('2022-07-01', history, weeks);
  const sessions = all.slice(history);
  const prices = assets.map((asset) => walk(seed, all.length, 40 + 8 * asset.length, 0.002, 0.045, 'price', asset));
  const track = (name: string, each: number, drift: number, deviation: number): Track => {
    const equity = walk(each, weeks, 1e7, drift, deviation, 'equity', name);
    const ratio = (t: number) => (t < 26 ? null : figuresOf(equity.slice(t - 26, t + 1)).sharpe!);
    const spans = [2020, 2023].map((from) => ({
      from,
      to: from + 2,
      sharpe: drift * 100,
      returnToRisk: from === 2020 ? drift * 30 : null,
    }));
    return { seed: each, sessions, equity, figures: figuresOf(equity), rolling: { sharpe: equity.map((_, t) => ratio(t)) }, spans };
  };
  const result = (name: string, kind: TrackedResult['kind'], count: number, drift: number, deviation: number): TrackedResult => {
    const tracks = Array.from({ length: count }, (_, i) => track(name, seed + i, drift, deviation));
    const column = (key: string) => tracks.map((one) => one.figures[key]!);
    const of = (f: (values: number[]) => number): Figures => Object.fromEntries(figures.map(({ key }) => [key, f(column(key))]));
    return {
      name,
      kind,
      seeds: tracks,
      figures: of(mean),
      ...(count > 1 && {
        deviations: of(deviationOf),
        lowest: of((values) => Math.min(...values)),
        highest: of((values) => Math.max(...values)),
      }),
    };
  };
  const results = [
    result('lstm · tilt', 'strategy', seeds, 0.009, 0.036),
    result('lstm · weights', 'strategy', seeds, 0.006, 0.03),
    result('last-value · tilt', 'strategy', 1, 0.002, 0.034),
    result('equal', 'strategy', 1, 0.006, 0.034),
    result('NASDAQ', 'benchmark', 1, 0.004, 0.032),
  ];
  return {
    title: 'us12-weekly-lstm',
    subtitle: 'Weekly tilt of twelve US shares to the forecasts of an LSTM',
    label: { name: 'Synthetic market', detail: 'Prices were generated, not observed: nothing here says anything about a real market.' },
    flags: [
      {
        name: 'Execution lag 0',
        detail:
          'Orders are filled at the close that the decision was made from, which no one can do. Set execution.lag to 1 for results that could have been had.',
      },
    ],
    facts: [
      { name: 'Test', value: `${sessions[0]} to ${sessions.at(-1)}` },
      { name: 'Calendar', value: 'weekly, 52 periods a year' },
      { name: 'Universe', value: `${N} assets` },
      { name: 'Capital', value: '10 000 000' },
      { name: 'Costs', value: 'none' },
      { name: 'Seeds', value: String(seeds) },
    ],
    figures,
    results,
    contests: [],
    sizes: [
      { name: 'tilt', points: results.slice(0, 3).map(({ name }, i) => ({ size: 4 + 3 * i, result: name })) },
      { name: 'equal', points: results.slice(2, 4).map(({ name }, i) => ({ size: 5 + i, result: name })) },
    ],
    random: results.slice(0, 2).flatMap(({ name, seeds: tracks }) => tracks.map((one) => randomOf(name, one, weeks))),
    holdings: ['lstm · tilt', 'lstm · weights', 'equal'].map((name) => holdingsOf(name, seed, assets, sessions)),
    fits: assets.flatMap((asset, n) =>
      ['lstm', 'last-value'].map((model) => ({
        model,
        asset,
        seed,
        sessions: all.slice(24),
        price: prices[n]!.slice(24),
        forecast: prices[n]!.slice(23, -1).map((price) =>
          model === 'lstm' ? price * (1 + 0.02 * stream(seed, asset, price).normal()) : price,
        ),
        testFrom: sessions[0]!,
      })),
    ),
    accuracyFigures,
    accuracy: ['pooled', ...assets].flatMap((asset) =>
      (['training', 'validation', 'test'] as const).map((part) => {
        const random = stream(seed, 'accuracy', asset, part);
        const one = (skill: number): Figures => ({
          rmse: 6 + random.normal(),
          mae: 4.4 + random.normal(),
          r2: skill * 0.02 * random.normal(),
          signs: 0.5 + skill * 0.04 * random.normal(),
          ic: skill * 0.05 * random.normal(),
        });
        return { model: 'lstm', asset, part, figures: one(1), lastValue: { ...one(0), r2: 0, signs: null, ic: null } };
      }),
    ),
    training: assets.flatMap((asset) => Array.from({ length: seeds }, (_, i) => trainingOf(asset, seed + i))),
    screening: [screeningOf(seed, 2009), screeningOf(seed, 2016)],
    warnings: [
      {
        severity: 'warning',
        message: 'SHOP begins in 2015, 15 years after the others',
        place: { file: 'data/us12/SHOP.csv', line: 2, column: 1 },
        remedy: 'Name a later start, or leave it as it is.',
      },
      { severity: 'warning', message: 'training of BA stopped at the last epoch: the loss was still falling' },
    ],
    data: sampleQuality({ seed, assets: N }),
    provenance: {
      spec: {
        name: 'us12-weekly-lstm.yaml',
        text: 'name: us12-weekly-lstm\nseed: 7\ndata:\n  calendar: weekly\nmodels:\n  lstm: { lstm: { window: 24, layers: [256, 256] } }\n',
      },
      plan: 'data\n  factors\n    dataset\n      train × 12 assets\n',
      inputs: assets.map((asset) => ({ name: `us12/${asset}.csv`, digest: digest(seed, asset) })),
      nodes: ['data', 'factors', 'dataset', 'train', 'predict', 'backtest', 'metrics'].map((node) => ({
        node,
        digest: digest(seed, node),
      })),
      versions: [
        { name: 'foliograph', value: '0.1.0' },
        { name: 'node', value: '20.20.2' },
        { name: 'onnxruntime-node', value: '1.30.0' },
      ],
      engine: [
        { name: 'engine', value: 'onnx' },
        { name: 'device', value: 'cpu' },
        { name: 'threads', value: '1' },
      ],
      seeds: Array.from({ length: seeds }, (_, i) => seed + i),
      conventions: [
        { name: 'Figures', value: 'liu: Sharpe from the mean two-year yield over the span' },
        { name: 'Returns', value: 'simple, close to close, p = 52' },
        { name: 'Execution', value: 'at the close, 0 sessions after the decision' },
        { name: 'Cash', value: 'earns nothing' },
      ],
    },
  };
}

function fridays(start: string, before: number, after: number): string[] {
  const first = Date.parse(start);
  return Array.from({ length: before + after }, (_, i) => new Date(first + (i - before) * 7 * 86_400_000).toISOString().slice(0, 10));
}

function walk(seed: number, length: number, start: number, drift: number, deviation: number, ...names: string[]): number[] {
  const random = stream(seed, ...names);
  const values = [start];
  while (values.length < length) values.push(values.at(-1)! * Math.exp(drift + deviation * random.normal()));
  return values;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviationOf = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));

function figuresOf(equity: readonly number[]): Record<string, number> {
  const returns = equity.slice(1).map((value, i) => value / equity[i]! - 1);
  const totalReturn = equity.at(-1)! / equity[0]! - 1;
  const annualReturn = (1 + totalReturn) ** (52 / returns.length) - 1;
  const annualVolatility = deviationOf(returns) * Math.sqrt(52);
  const maxDrawdown = Math.min(...equity.map((value, t) => value / Math.max(...equity.slice(0, t + 1)) - 1));
  const sharpe = (52 * mean(returns) - 0.03) / annualVolatility;
  const hitRate = returns.filter((one) => one > 0).length / returns.length;
  return {
    totalReturn,
    annualReturn,
    annualVolatility,
    sharpe,
    sortino: sharpe * 1.5,
    maxDrawdown,
    calmar: annualReturn / -maxDrawdown,
    turnover: 12.4,
    hitRate,
  };
}

function randomOf(result: string, { seed, sessions, equity, figures }: Track, weeks: number): RandomPortfolios {
  const portfolios = 400;
  const walks = Array.from({ length: portfolios }, (_, draw) => walk(seed, weeks, 1, 0.001, 0.034, 'random', result, String(draw)));
  const all = walks.map(figuresOf);
  const draws = (key: string) => all.map((one) => one[key]!);
  const percentiles = Object.keys(figures).map((key) => {
    const below = draws(key).filter((value) => value < figures[key]!).length;
    return [key, (100 * below) / portfolios] as const;
  });
  const shares = [5, 25, 50, 75, 95];
  const ranked = (values: number[], share: number) => values.sort((a, b) => a - b)[Math.floor((share / 100) * (portfolios - 1))]!;
  const at = (share: number, of: (one: number[], t: number) => number) =>
    sessions.map((_, t) =>
      ranked(
        walks.map((one) => of(one, t)),
        share,
      ),
    );
  const change = (one: readonly (number | null)[], t: number) => one[t]! / one[t - 1]! - 1;
  return {
    ...{ result, seed, portfolios, sessions, percentiles: Object.fromEntries(percentiles) },
    growth: equity.map((value) => value! / equity[0]!),
    quantiles: shares.map((share) => ({ share, growth: at(share, (one, t) => one[t]!) })),
    ...(weeks <= 61 && {
      returns: {
        own: sessions.slice(1).map((_, t) => change(equity, t + 1)),
        quantiles: shares.map((share) => ({ share, values: at(share, change).slice(1) })),
      },
    }),
    told: Object.fromEntries(
      ['totalReturn', 'sharpe'].map((key) => [key, shares.map((share) => ({ share, value: ranked(draws(key), share) }))]),
    ),
    draws: { sharpe: draws('sharpe'), totalReturn: draws('totalReturn') },
  };
}

function holdingsOf(result: string, seed: number, assets: readonly string[], sessions: readonly string[]) {
  const random = stream(seed, 'holdings', result);
  const short = result !== 'equal';
  let held = assets.map(() => 1 / assets.length);
  const weights = sessions.map(() => {
    held = held.map((weight) =>
      Math.max(short ? -1 / 3 : 0, Math.min(1 / 3, weight * (1 + 0.04 * random.normal()) + (short ? 0.05 * random.normal() : 0))),
    );
    return short ? held : held.map((weight) => weight / held.reduce((sum, other) => sum + other, 0));
  });
  const notes = weights.flatMap((row, t) =>
    row.flatMap((weight, n) => (Math.abs(weight) > 0.333 ? [{ session: sessions[t]!, note: `${assets[n]} held at the cap of 1/3` }] : [])),
  );
  return { result, seed, assets, sessions, weights, cash: weights.map((row) => 1 - row.reduce((sum, weight) => sum + weight, 0)), notes };
}

function screeningOf(seed: number, year: number) {
  const random = stream(seed, 'screening', year);
  const table = ['momentum', 'reversal', 'volatility', 'close', 'flat'].map((factor, k) => {
    const there = factor !== 'flat';
    const ic = there ? 0.04 * random.normal() : null;
    const t = ic === null ? null : ic * 60;
    const kept = Math.abs(t ?? 0) > 2;
    return {
      factor,
      kept,
      reason: ic === null ? 'it has no coefficient: no return is known where it varies' : `p ${kept ? 0.01 : 0.4}, at most 0.05 asked`,
      ic,
      ratio: ic === null ? null : ic * 4,
      t,
      p: ic === null ? null : kept ? 0.01 : 0.4,
      adjusted: null,
      share: null,
      quantiles: [-2, -1, 0, 1, 2].map((q) => (ic === null ? null : (q * ic) / 100)),
      spread: ic === null ? null : (4 * ic) / 100,
      turnover: there ? 0.1 * (k + 1) : null,
      autocorrelation: there ? 0.95 : null,
      decay: [1, 2, 5, 10, 20].map((horizon) => ({ horizon, ic: ic === null ? null : ic / Math.sqrt(horizon) })),
    };
  });
  return { from: `${year - 8}-01-07`, to: `${year}-12-30`, table };
}

function trainingOf(asset: string, seed: number) {
  const random = stream(seed, 'training', asset);
  const length = 30 + random.integer(30);
  const epochs = Array.from({ length }, (_, i) => ({
    loss: 0.002 + 0.09 * Math.exp(-i / 6) * (1 + 0.05 * random.normal()),
    validation: 0.004 + 0.08 * Math.exp(-i / 7) * (1 + 0.1 * random.normal()) + 0.00002 * i,
  }));
  return { model: 'lstm', asset, seed, epochs, best: length - 5 };
}

function digest(seed: number, ...names: string[]): string {
  const random = stream(seed, 'digest', ...names);
  return Array.from({ length: 64 }, () => random.integer(16).toString(16)).join('');
}
