import type { Program } from './Program.js';

/** A program ready to run, with its state. */
export interface Runner {
  /** Sets a state to a copy of the values. */
  set(name: string, values: Float32Array): void;
  /** A copy of a state's values, wherever they lie. */
  get(name: string): Promise<Float32Array>;
  /** Runs once on the inputs fed, which are only read; state moves on. */
  run(feeds: Readonly<Record<string, Float32Array>>): Promise<Readonly<Record<string, Float32Array>>>;
  close(): Promise<void>;
}

/** What computes op graphs. */
export interface Engine {
  readonly summary: string;
  /** Whether weights are best moved as one row of elements: where starting an op costs more than copying. */
  readonly joinsWeights: boolean;
  /** States are zero at first. */
  open(program: Program, options: { readonly threads: number }): Promise<Runner>;
}
