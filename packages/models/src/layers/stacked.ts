import type { Tensor } from '../graph/index.js';
import { dense } from './dense.js';
import type { Recurrent } from './Recurrent.js';
import type { Scope } from './Scope.js';

/** Recurrent layers one upon the other, with dropout between them, and a dense layer on the last step's output: [W, B, K] → [B, 1]. */
export function stacked(
  layer: Recurrent,
  name: string,
  { layers, dropout }: { readonly layers: readonly number[]; readonly dropout: number },
) {
  return (windows: Tensor, scope: Scope): Tensor => {
    let sequence = windows;
    layers.slice(0, -1).forEach((units, l) => {
      sequence = scope.dropout(`${name}-${l}`, layer(scope, `${name}-${l}`, sequence, units).hidden, dropout);
    });
    const top = layers.length - 1;
    return dense(scope, 'dense', layer(scope, `${name}-${top}`, sequence, layers[top]!).last, 1);
  };
}
