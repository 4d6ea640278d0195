import type { NodeOf } from '../graph/index.js';
import type { Running } from './Kernel.js';
import type { Value } from './Library.js';

/** The gradient by the output of every step, [T, B, H], with that by the last output added to its step. */
export function byEveryStep({ inputs, attributes, shapes }: NodeOf<'lstmBackward'>, { tf, value }: Running): Value {
  const given = inputs.slice(8).map(value);
  const T = shapes[0]![0]!;
  const last = attributes.last ? given[given.length - 1]! : undefined;
  const spread = last && tf.pad(tf.expandDims(last), [[T - 1, 0], ...last.shape.map((): [number, number] => [0, 0])]);
  if (!attributes.hidden) return spread!;
  return spread ? tf.add(given[0]!, spread) : given[0]!;
}
