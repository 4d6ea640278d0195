import { apply, type Tensor } from '../graph/index.js';

/** A fixed scalar. */
export const constant = (value: number): Tensor => apply('constant', [], { value }, [[]])[0]!;
