/** Figures by their camelCase names; null where the record is too short to have one. */
export type Figures = Readonly<Record<string, number | null>>;

/** One figure over seeds, and where it stands among random portfolios of the same rule. */
export interface Spread {
  readonly mean: number | null;
  /** Sample standard deviation, least and greatest over seeds; absent where there is one. */
  readonly deviation?: number | null;
  readonly lowest?: number | null;
  readonly highest?: number | null;
  /** By seed, of the figures that are counted by it; absent where there is one seed. */
  readonly values?: readonly (number | null)[];
  /** Mean percentile over seeds, 0 to 100; absent where none were drawn, as all that follows. */
  readonly percentile?: number | null;
  readonly percentileLowest?: number | null;
  readonly percentileHighest?: number | null;
  /** Quantiles of the random portfolios, mean over seeds, by the share of them in per cent that is below. */
  readonly random?: Figures;
}

/** Some years or months of the test. */
export interface ToldSpan {
  readonly from: number | string;
  readonly to: number | string;
  /** Whether it has all its months. */
  readonly whole: boolean;
}

/** What one strategy or benchmark came to. */
export interface ToldStrategy {
  readonly kind: 'strategy' | 'benchmark';
  readonly seeds: number;
  /** Random portfolios drawn a seed; absent where none were. */
  readonly portfolios?: number;
  readonly figures: Readonly<Record<string, Spread>>;
  /** Figures in each span of the run, mean over seeds; null where a seed has none. */
  readonly spans: { readonly sharpe: readonly (number | null)[]; readonly returnToRisk: readonly (number | null)[] };
  /** Their means over whole spans. */
  readonly spanMeans: Figures;
}

/** How right the forecasts of one model were in one part, or one year of the test, all assets together. */
export interface ToldAccuracy {
  /** Pairs of forecast and label of the first seed. */
  readonly pairs: number;
  /** Squared error over that of the last value as a forecast, among the measures as `againstLastValue`. */
  readonly figures: Readonly<Record<string, Spread>>;
  readonly lastValue: Figures;
}

/** What the screening of one fold came to. */
export interface ToldScreening {
  readonly from: string;
  readonly to: string;
  readonly assets: number;
  readonly kept: readonly string[];
  readonly of: number;
  /** By factor: the share of assets on which it is significant, its mean coefficient and t-value. */
  readonly factors: Readonly<Record<string, { readonly share: number | null; readonly ic: number | null; readonly t: number | null }>>;
}

/** The numbers of one locked run that a page may tell. */
export interface Results {
  readonly name: string;
  /** Digests of the outputs that they came of, by node. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly facts: {
    readonly assets: number;
    readonly sessions: number;
    readonly calendar: string;
    readonly from: string;
    readonly to: string;
    /** By year, the members of the index in its middle, and those of them that have a price; absent where the universe is no index. */
    readonly members?: Readonly<Record<string, { readonly members: number; readonly priced: number }>>;
    readonly test: { readonly from: string; readonly to: string; readonly sessions: number };
    readonly seeds: number;
    readonly folds: number;
    /** How many models were trained, and the epochs of all of them together. */
    readonly trained: number;
    readonly epochs: number;
  };
  readonly spans: readonly ToldSpan[];
  readonly strategies: Readonly<Record<string, ToldStrategy>>;
  readonly accuracy: Readonly<Record<string, Readonly<Record<string, ToldAccuracy>>>>;
  readonly screening: readonly ToldScreening[];
  /** What one machine measured once: another run measures otherwise, though it comes to the same results. */
  readonly measured: Measured;
}

/** How long the run took, and what it left. */
export interface Measured {
  readonly processor: string;
  /** Of all runs that led to it and ended, one after the other; null where the store has no record of them. */
  readonly wallSeconds: number | null;
  /** Of all nodes together, each on its own. */
  readonly nodeSeconds: number;
  readonly trainSeconds: number;
  /** Training samples times epochs, over the seconds of training. */
  readonly samplesPerSecond: number | null;
  /** Files of all nodes, each content once. */
  readonly storeBytes: number;
  readonly nodes: number;
}
