import type { Registry } from '@foliograph/core';
import type { Executor } from '../executors/Executor.js';
import type { Node } from '../plan/index.js';
import type { Stage } from '../stages/Stage.js';
import type { Store } from '../store/index.js';
import type { RunEvent } from './RunEvent.js';

/** What a plan is run with. */
export interface RunOptions {
  readonly store: Store;
  readonly executor: Executor;
  readonly stages: Registry<Pick<Stage, 'version' | 'wide' | 'memory'>>;
  /** The spec's name: what its nodes were last made of is remembered under it. */
  readonly spec: string;
  readonly emit: (event: RunEvent) => void;
  readonly signal: AbortSignal;
  /** As many nodes at once, where the executor takes more. */
  readonly jobs?: number;
  /** Bytes of memory that nodes may be reckoned with at once: three quarters of what is available, unless said otherwise. One that alone takes more is run alone. */
  readonly memory?: number;
  /** Whether nodes that do not need a failed one are still started; else only those already started are finished. */
  readonly keepGoing?: boolean;
  /** Nodes that may be computed, unless it is all; the others must be in the store. */
  readonly wanted?: (node: Node) => boolean;
  /** Nodes that are computed though their output is stored. Stored output stays: a key has one output in a store. */
  readonly force?: (node: Node) => boolean;
}
