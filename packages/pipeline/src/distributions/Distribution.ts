import type { Member, Params, ParamsOf, RandomStream } from '@foliograph/core';
import type { Json } from '../json/index.js';

/** What the values that a sweep tries at random are drawn from. */
export interface Distribution<P extends Params = Params> extends Member<P> {
  draw(p: ParamsOf<P>, random: RandomStream): Json;
}

/** Types a distribution from its parameters. */
export const defineDistribution = <P extends Params>(distribution: Distribution<P>): Distribution<P> => distribution;
