import { apply, type Tensor } from '../graph/index.js';

/** The square root of each element. */
export const squareRoot = (x: Tensor): Tensor => apply('squareRoot', [x], {}, [x.shape])[0]!;
