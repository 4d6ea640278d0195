import type { Processor } from '../environment/index.js';
import type { Json } from '../json/index.js';
import type { StrategyResult } from '../stages/summary.js';

/** What a pipeline came of and came to, to be kept beside its spec: no path, no time of day, the same text wherever it is written. */
export interface Lock {
  /** Of the form that this version reads and writes. */
  readonly lock: 1;
  readonly name: string;
  /** The spec with every default written out, without paths. */
  readonly spec: { readonly [key: string]: Json };
  /** Of Foliograph, Node and the packages that compute. */
  readonly versions: Readonly<Record<string, string>>;
  /** What trained models; absent where nothing was to be trained. */
  readonly engine?: {
    readonly name: string;
    readonly version: string;
    readonly device: string;
    readonly params: { readonly [key: string]: Json };
  };
  /** What computed the nodes: their bytes are the same where these features are. */
  readonly processors: readonly Processor[];
  /** Digests of the files that were read, by node and name. */
  readonly files: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** In the order of the plan. */
  readonly nodes: Readonly<Record<string, LockedNode>>;
  /** Of every strategy and benchmark. */
  readonly figures: Readonly<Record<string, StrategyResult['figures']>>;
}

/** One locked output. */
export interface LockedNode {
  readonly key: string;
  readonly output: string;
  /** Which of the processors computed it; the first where absent. */
  readonly processor?: number;
}
