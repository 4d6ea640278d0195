import { stream } from '@foliograph/core';

/** Factor on every volatility under stress, against calm. */
const roughness = 2;
/** Mean length of a spell of stress, in sessions. */
const spell = 60;

/** The factor on every variance at each session, 1 in the long run: a Markov chain between calm and stress. */
export function regimes(T: number, stress: number, seed: number): Float64Array {
  const random = stream(seed, 'market', 'regime');
  const leave = 1 / spell;
  const enter = (stress / (1 - stress)) * leave;
  const calm = 1 / (1 - stress + stress * roughness ** 2);
  let stressed = random.uniform() < stress;
  return Float64Array.from({ length: T }, () => {
    const level = stressed ? calm * roughness ** 2 : calm;
    stressed = random.uniform() < (stressed ? 1 - leave : enter);
    return level;
  });
}
