import type { Diagnostic, Params, RandomStream, Result } from '@foliograph/core';
import type { Json } from '../json/index.js';
import type { Pinned } from '../members/index.js';
import type { Artifact, Pieces, Unfinished } from '../store/index.js';

/** Outputs of the nodes a stage needs, by role; a role filled by several nodes holds them in the plan's order. */
export type Inputs = Readonly<Record<string, readonly Artifact[]>>;

/** What a stage may use besides its inputs and parameters. */
export interface StageContext {
  /** The spec's seed; 0 for stages that draw no random numbers. */
  readonly seed: number;
  /** A named stream of the spec's seed; what must differ between nodes is in the names. */
  random(...names: readonly (string | number)[]): RandomStream;
  /** Where the node's files lie here; decides nothing. */
  readonly here: Json;
  write(name: string, pieces: Pieces): Promise<void>;
  progress(event: { done: number; total: number; unit: string; note?: string }): void;
  /** Threads that it may compute with; what it gives does not depend on them. */
  readonly threads: number;
  /** What computes models, as the plan's key has it; null for stages that compute none. */
  readonly engine: Json;
  /** The files of the user's own that hold members which this node uses. */
  readonly plugins: readonly Pinned[];
  /** Where the state of a long work is kept until it is finished. */
  readonly unfinished: Pick<Unfinished, 'load' | 'save'>;
  readonly signal: AbortSignal;
}

export interface StageOutput {
  readonly parts?: Readonly<Record<string, string>>;
  readonly warnings?: readonly Diagnostic[];
}

/** One kind of work in a plan. */
export interface Stage<P = unknown> {
  readonly summary: string;
  readonly version: number;
  /** What a spec can say of it, where it is of the user's own. */
  readonly params?: Params;
  readonly deterministic: boolean;
  /** How far its numbers may lie from those of an engine on another processor, in units of the largest beside them; its bytes are to be the same where absent. */
  readonly tolerance?: number;
  /** Whether it computes long enough without a pause that it must not hold up the event loop. */
  readonly heavy: boolean;
  /** Whether it computes with as many threads as there are, and so alone. */
  readonly wide?: true;
  /** Bytes of memory that it takes at most, by the bytes that it reads from the store; some copies of them, unless said. */
  memory?(read: number): number;
  run(inputs: Inputs, p: P, context: StageContext): Promise<Result<StageOutput>>;
}

/** Types a stage from its parameters. */
export const defineStage = <P>(stage: Stage<P>): Stage<P> => stage;
