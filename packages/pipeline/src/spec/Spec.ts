import type { Costs, SpanLength } from '@foliograph/core';

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
  /** The set that it is a part of; where the data lack a field of such a factor, it is left out and told. */
  readonly set?: string;
  /** Formulas of the same meaning over other fields, tried in turn where the data lack one. */
  readonly otherwise?: readonly string[];
}

export type Named<T> = Readonly<Record<string, T>>;

/** A spec that learns or tests something. */
export type TestedSpec = Spec & Required<Pick<Spec, 'target' | 'split'>> & { readonly data: { readonly prices: Choice } };

/** A table of financial statements: where it is read and what its columns mean. */
export interface StatementSpec {
  readonly from: Choice;
  /** Columns that grow from the fiscal year's first day; each also becomes a field of trailing twelve months. */
  readonly yearToDate: readonly string[];
  /** Columns in per cent, which become fractions. */
  readonly percent: readonly string[];
  /** The month that the fiscal year ends with. */
  readonly fiscalYearEnd: number;
  /** Days after the end of its period that a value is used at most. */
  readonly maxAge: number;
}

/** A stage of the user's own, and what it reads. */
export interface StepSpec {
  readonly run: Choice;
  /** Ids of stages as the plan has them, or `id#part`. */
  readonly needs: readonly string[];
}

/** A pipeline spec after normalisation: every default written out, every shorthand spelt in full. */
export interface Spec {
  readonly name: string;
  readonly seed: number;
  /** What each model that draws random numbers is trained with, once with each; the same seed gives the same model whatever the others are. */
  readonly seeds: readonly number[];
  readonly data: {
    /** The folder that no file read may lie outside of. */
    readonly root?: string;
    /** Absent where a spec only tells of other tables. */
    readonly prices?: Choice;
    /** Absent where the source says itself how its prices are adjusted. */
    readonly adjustment?: Choice;
    readonly market?: Choice;
    /** Whose days are the exchange's sessions; the days of the prices where absent. */
    readonly sessions?: Choice;
    readonly missing: Choice;
    readonly membership?: Choice;
    readonly sectors?: Choice;
    readonly fundamentals: Named<StatementSpec>;
    readonly series: Named<Choice>;
    /** Largest move of a close that is not doubted, as a fraction; 0 for any. */
    readonly maxJump: number;
    readonly calendar: 'daily' | 'weekly' | 'monthly';
    readonly from?: string;
    readonly to?: string;
    readonly benchmarks: Named<Choice>;
    readonly riskFree?: Choice;
  };
  readonly universe: Choice;
  readonly eligible: readonly Choice[];
  readonly factors: readonly FactorSpec[];
  readonly preprocess: readonly Choice[];
  readonly screen: Choice;
  /** Absent, with the split, where the spec only tells of data. */
  readonly target?: Choice;
  readonly split?: Choice;
  readonly engine: Choice;
  readonly models: Named<Choice>;
  readonly portfolios: Named<Choice>;
  readonly backtest: {
    readonly capital: number;
    /** Where portfolios have forecasts from; stored ones where absent. */
    readonly forecast?: Choice;
    readonly rebalance: 'every' | 'weekly' | 'monthly' | 'never' | 'on-signal';
    /** Every how manieth of the decisions is made; 1 where absent. */
    readonly interval?: number;
    /** Parts of the capital that take turns to decide; 1 where absent. */
    readonly tranches?: number;
    readonly execution: {
      /** Several where each is tested. */
      readonly lag: number | readonly number[];
      readonly price: string;
      readonly volumeShare?: number;
      readonly lot?: number;
      readonly unfilled?: 'cancel' | 'carry';
    };
    readonly costs: Named<Costs>;
    readonly interest?: number;
    readonly delisting?: { readonly after: number; readonly recovery: number };
    readonly compare?: readonly ('same-rule' | 'one-over-n')[];
  };
  readonly stages: Named<StepSpec>;
  readonly metrics: { readonly convention: string; readonly spans?: SpanLength };
  /** Random portfolios that strategies are compared with; none where absent. */
  readonly null?: { readonly portfolios: number };
  readonly report: readonly string[];
}
