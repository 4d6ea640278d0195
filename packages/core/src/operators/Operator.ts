import type { Member } from '../member/index.js';
import type { Params, ParamsOf } from '../schema/index.js';
import type { SharedKernel } from './SharedKernel.js';

/** How an operator is written other than by its name: between its two arguments, or before its one. A higher precedence binds tighter. */
export interface OperatorSymbol {
  readonly text: string;
  readonly precedence: number;
}

/** One operator of the expression language: `name(series…, parameters…)`. */
export interface Operator<S extends readonly string[] = readonly string[], P extends Params = Params> extends Member<P> {
  /** Names of the arguments that are series; they stand before the parameters, which are numbers. */
  readonly series: S;
  /** What one call of the kernel sees: values cell by cell in any order, one asset's series over time, or one session's section over assets. */
  readonly axis: 'cell' | 'time' | 'section';
  readonly symbol?: OperatorSymbol;
  /** Sessions before its first value, on top of those of its arguments; none where left out. */
  lookback?(p: ParamsOf<P>): number;
  /** That values also depend on sessions before the lookback, ever less on each of them or lastingly; on none where left out. */
  readonly memory?: 'fading' | 'lasting';
  /** Fills `out`, which is none of the inputs; a value that is not finite counts as missing. */
  kernel(inputs: { readonly [I in keyof S]: Float64Array }, p: ParamsOf<P>, out: Float64Array): void;
  /** Operators with the same kernel here, on the same series with the same `window` and `least`, are computed in one pass. */
  readonly shared?: { readonly kernel: SharedKernel<never>; reading(p: ParamsOf<P>, out: Float64Array): unknown };
}

/** Types an operator from its arguments and parameters. */
export const defineOperator = <const S extends readonly string[], P extends Params>(operator: Operator<S, P>): Operator<S, P> => operator;
