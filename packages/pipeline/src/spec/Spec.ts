/** A member of an open set, chosen by name, with all its parameters filled in; paths among them are absolute. */
export interface Choice {
  readonly name: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A factor as the plan knows it: the formula that a name, a parameterised name or the user's own text stands for. */
export interface FactorSpec {
  /** As results show it: `close`, `momentum(20, 5)`, or the user's own name. */
  readonly name: string;
  readonly formula: string;
}

export type Named<T> = Readonly<Record<string, T>>;

/** A pipeline spec after normalisation: every default written out, every shorthand spelt in full. */
export interface Spec {
  readonly name: string;
  readonly seed: number;
  /** How many times each learned model is trained, with seeds of its own. */
  readonly seeds: number;
  readonly data: {
    readonly prices: Choice;
    readonly calendar: 'daily' | 'weekly' | 'monthly';
    readonly from?: string;
    readonly to?: string;
    readonly benchmarks: Named<Choice>;
    readonly riskFree?: Choice;
  };
  readonly universe: 'all' | readonly string[];
  readonly factors: readonly FactorSpec[];
  readonly preprocess: readonly Choice[];
  readonly target: Choice;
  readonly split: Choice;
  readonly models: Named<Choice>;
  readonly portfolios: Named<Choice>;
  readonly backtest: {
    readonly capital: number;
    readonly rebalance: 'every' | 'weekly' | 'monthly' | 'never';
    readonly execution: { readonly lag: number; readonly price: string };
    readonly costs: Named<{ readonly bps: number }>;
  };
  readonly metrics: { readonly convention: 'standard' | 'liu' };
  readonly report: readonly string[];
}
