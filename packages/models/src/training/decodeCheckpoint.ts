import { elements } from '../graph/index.js';
import type { Checkpoint } from './Checkpoint.js';
import type { CheckpointHeader } from './CheckpointHeader.js';
import type { Weight } from './Trained.js';

/** The checkpoint in some bytes; undefined where they are not one. */
export function decodeCheckpoint(bytes: Uint8Array): Checkpoint | undefined {
  try {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as CheckpointHeader;
    let at = 4 + length;
    const take = (count: number) => {
      const values = new Float32Array(count);
      if (at + 4 * count > bytes.length) throw new RangeError('cut off');
      new Uint8Array(values.buffer).set(bytes.subarray(at, at + 4 * count));
      at += 4 * count;
      return values;
    };
    const state = new Map(header.state.map(([name, count]) => [name, take(count)]));
    const weight = (shape: readonly number[]): Weight => ({ shape, data: take(elements(shape)) });
    const best = header.best && { ...header.best, weights: new Map(header.best.weights.map(([name, shape]) => [name, weight(shape)])) };
    const epochs = header.epochs.map(({ loss, validation }) => ({ loss, validation: validation ?? NaN }));
    return { steps: header.steps, epochs, state, ...(best && { best }) };
  } catch {
    return undefined;
  }
}
