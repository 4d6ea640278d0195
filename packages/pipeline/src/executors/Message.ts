import type { Diagnostic, Result } from '@foliograph/core';
import type { Manifest } from '../store/index.js';
import type { Task } from './Executor.js';
import type { Progress } from './Progress.js';

/** What a worker is asked. */
export interface Request {
  readonly home: string;
  readonly task: Task;
}

/** What a worker says; any but an event ends the request. */
export type Reply =
  | { readonly type: 'event'; readonly event: Progress }
  | { readonly type: 'done'; readonly result: Result<Manifest> }
  | { readonly type: 'damaged'; readonly key: string; readonly problem: Diagnostic }
  | { readonly type: 'broken'; readonly message: string };
