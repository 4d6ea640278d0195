import type { Fold, Panel } from '@foliograph/core';
import type { ReportData } from '@foliograph/report';
import type { Spec } from '../../spec/index.js';

/** What the plan tells the report. */
export interface ReportParams {
  /** The spec with every default and no path. */
  readonly spec: {
    readonly name: string;
    readonly seed: number;
    readonly seeds: number | readonly number[];
    readonly data: { readonly calendar: Panel['calendar']; readonly 'risk-free'?: Readonly<Record<string, object>> };
    readonly preprocess: readonly Readonly<Record<string, object>>[];
    readonly target: Readonly<Record<string, object>>;
    readonly backtest: Omit<Spec['backtest'], 'forecast'> & { readonly forecast?: Readonly<Record<string, object>> };
    readonly metrics: { readonly convention: string };
  };
  readonly sections: readonly string[];
  readonly models: readonly string[];
  readonly tracks: readonly {
    readonly name: string;
    readonly kind: 'strategy' | 'benchmark';
    readonly seeds: number | readonly number[];
    readonly traded: boolean;
    readonly random?: true;
  }[];
  /** Strategies that differ in size alone; absent where none do. */
  readonly sizes?: ReportData['sizes'];
  /** Strategies by the costs and lag that they are under; absent where all are under the same. */
  readonly terms?: ReportData['terms'];
  /** Results whose curves are drawn; absent where all are. */
  readonly drawn?: ReportData['drawn'];
  /** Strategies that stand against each other span by span; absent where the spec names no spans. */
  readonly contests?: ReportData['contests'];
  readonly folds: readonly Fold[];
  /** Digests of the files that were read, by node and name. */
  readonly inputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly engine: { readonly name: string; readonly version: string; readonly device: string };
  readonly plan: string;
}
