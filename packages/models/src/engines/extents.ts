import { anySize, type Shape } from '../graph/index.js';

/** The shape with its open extent found from the number of values; throws where they do not fit. */
export function extents(name: string, shape: Shape, length: number): number[] {
  const known = shape.reduce((product, extent) => (extent === anySize ? product : product * extent), 1);
  const found = shape.map((extent) => (extent === anySize ? length / known : extent));
  if (found.reduce((product, extent) => product * extent, 1) !== length || !found.every(Number.isInteger)) {
    throw new Error(`input "${name}" [${shape}] was given ${length} values`);
  }
  return found;
}
