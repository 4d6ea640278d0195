import { type Shape, sameShape, type Tensor } from '../graph/index.js';

/** Throws where a weight of a layer has another shape than it needs. */
export function needShapes<N extends string>(
  layer: string,
  weights: Readonly<Record<N, Tensor>>,
  shapes: Readonly<Record<N, Shape>>,
): void {
  for (const name in shapes) {
    const { shape } = weights[name];
    if (!sameShape(shape, shapes[name])) throw new Error(`${layer}: ${name} must be [${shapes[name]}], not [${shape}]`);
  }
}
