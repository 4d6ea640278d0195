import type { Expression } from './Expression.js';

/** A parsed formula with what can be known of it without data. */
export interface Formula {
  /** Its one text: equal texts give equal values. Factors are expanded in it. */
  readonly text: string;
  /** Fields that it reads, sorted. */
  readonly reads: readonly string[];
  /** Sessions before its first value. */
  readonly lookback: number;
  /** Versions of the operators that it uses, such as { "operators/mean": 1 }: what its bytes depend on besides text and data. */
  readonly versions: Readonly<Record<string, number>>;
  readonly root: Expression;
}
