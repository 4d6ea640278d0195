import { apply, type Shape, type Tensor } from '../graph/index.js';

/** A tensor that is given when the graph runs. */
export const input = (name: string, shape: Shape): Tensor => apply('input', [], { name }, [shape])[0]!;
