import type { Checkpoint } from './Checkpoint.js';
import type { CheckpointHeader } from './CheckpointHeader.js';

/** A checkpoint as bytes: the length of a JSON header, the header, and the tensors it names, float32, one after the other. */
export function encodeCheckpoint({ steps, epochs, state, best }: Checkpoint): Uint8Array {
  const header: CheckpointHeader = {
    steps,
    epochs: epochs.map(({ loss, validation }) => ({ loss, validation: Number.isNaN(validation) ? null : validation })),
    state: [...state].map(([name, { length }]) => [name, length]),
    ...(best && { best: { ...best, weights: [...best.weights].map(([name, { shape }]) => [name, shape]) } }),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const tensors = [...state.values(), ...(best ? [...best.weights.values()].map(({ data }) => data) : [])];
  const out = new Uint8Array(4 + text.length + 4 * tensors.reduce((sum, { length }) => sum + length, 0));
  new DataView(out.buffer).setUint32(0, text.length, true);
  out.set(text, 4);
  let at = 4 + text.length;
  for (const tensor of tensors) {
    out.set(new Uint8Array(tensor.buffer, tensor.byteOffset, tensor.byteLength), at);
    at += tensor.byteLength;
  }
  return out;
}
