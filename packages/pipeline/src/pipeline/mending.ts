import type { Diagnostic } from '@foliograph/core';
import { DamagedArtifact } from '../store/index.js';

/** Times that work may meet a damaged output before the disk itself is in doubt. */
const most = 3;

/** Does the work again where it read a damaged output: that has been set aside, so it is computed anew. */
export async function mending<T>(work: () => Promise<T>, tell: (problem: Diagnostic) => void): Promise<T> {
  for (let met = 1; ; met++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DamagedArtifact) || met > most) throw error;
      tell(error.problem);
    }
  }
}
