import { nativeRecurrent } from './nativeRecurrent.js';

/** An LSTM as the ONNX operator of that name, which leaves no states for a pass back. */
export const nativeLstm = nativeRecurrent('LSTM', 4);
