import { apply, type Tensor } from '../graph/index.js';

/** The sum of all elements, a scalar. */
export const sum = (x: Tensor): Tensor => apply('sum', [x], {}, [[]])[0]!;
