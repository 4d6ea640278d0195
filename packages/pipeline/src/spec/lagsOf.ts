import type { Spec } from './Spec.js';

/** The lags that a spec is tested with; models learn what the first of them can earn. */
export const lagsOf = ({ lag }: Pick<Spec['backtest']['execution'], 'lag'>): readonly [number, ...number[]] =>
  (typeof lag === 'number' ? [lag] : lag) as readonly [number, ...number[]];
