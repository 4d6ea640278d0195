import type { Survey } from './Survey.js';

/** The places of an asset's moves above `up` or below `down`; of those apart from the market, where that is asked. A small function, so that it is compiled early. */
export function farMoves({ move, ofSession, ofAsset }: Survey, n: number, up: number, down: number, apart = false): readonly number[] {
  const far: number[] = [];
  const { market } = ofSession;
  const T = market.length;
  if (apart) {
    for (let t = 0, cell = n * T; t < T; t++, cell++) {
      const size = move[cell]! - market[t]!;
      if (size > up || size < down) far.push(cell);
    }
  } else if (ofAsset.rise[n]! > up || ofAsset.fall[n]! < down) {
    for (let cell = n * T; cell < (n + 1) * T; cell++) if (move[cell]! > up || move[cell]! < down) far.push(cell);
  }
  return far;
}
