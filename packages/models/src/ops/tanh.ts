import { unary } from './unary.js';

/** The hyperbolic tangent of each element. */
export const tanh = unary('tanh');
