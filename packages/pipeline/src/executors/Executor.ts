import type { Result } from '@foliograph/core';
import type { Node } from '../plan/index.js';
import type { Manifest, Store } from '../store/index.js';
import type { Progress } from './Progress.js';

/** One node ready to run: its key and the outputs it reads. */
export interface Task {
  readonly key: string;
  readonly node: Node;
  readonly inputs: Readonly<Record<string, readonly Manifest[]>>;
  /** Threads that it may compute with, which decide nothing; one unless said. */
  readonly threads?: number;
  /** What was hashed into the key. */
  readonly ingredients: Manifest['record']['ingredients'];
}

/** Where nodes are run: here, in workers, on other machines. */
export interface Executor {
  /** How many tasks it takes at once. */
  readonly slots: number;
  execute(task: Task, context: { store: Store; emit: (event: Progress) => void; signal: AbortSignal }): Promise<Result<Manifest>>;
  close(): Promise<void>;
}
