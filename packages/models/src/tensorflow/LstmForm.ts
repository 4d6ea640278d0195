import type { Kernels } from './Kernel.js';

/** One way to compute an LSTM and its pass back. */
export interface LstmForm extends Pick<Kernels, 'lstmForward' | 'lstmBackward'> {
  readonly name: string;
  /** Whether the pass back reads the outputs gates, candidate, previousCell and cellTanh; else the pass forward leaves it what it needs. */
  readonly readsStates: boolean;
}
