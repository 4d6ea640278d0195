import type { Executor } from '../executors/index.js';
import type { Selection } from '../plan/index.js';
import type { RunEvent } from '../runner/index.js';
import type { Store } from '../store/index.js';

/** What a pipeline is run with. */
export interface PipelineOptions {
  readonly store: Store;
  readonly executor: Executor;
  readonly emit: (event: RunEvent) => void;
  readonly signal: AbortSignal;
  /** Whether nothing is run where spec, files, engine or versions differ from the lock beside the spec. */
  readonly frozen?: boolean;
  /** Which of its nodes the run is about: all of them, unless said otherwise. */
  readonly selection?: Selection;
  /** Words for nodes that are computed though their output is stored. */
  readonly force?: readonly string[];
  /** Bytes of memory that nodes may be reckoned with at once. */
  readonly memory?: number;
  /** Whether nodes that do not need a failed one are still started. */
  readonly keepGoing?: boolean;
}
