import { nativeRecurrent } from './nativeRecurrent.js';

/** A gated recurrent unit as the ONNX operator of that name, which leaves no states for a pass back. */
export const nativeGru = nativeRecurrent('GRU', 3, { linear_before_reset: { int: 1 } });
