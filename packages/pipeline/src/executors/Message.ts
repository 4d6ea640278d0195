import type { Diagnostic, Result } from '@foliograph/core';
import type { Manifest } from '../store/index.js';
import type { Task } from './Executor.js';
import type { Progress } from './Progress.js';

/** What a worker is asked: a task, or to stop the one it is at. */
export type Request = { readonly type: 'run'; readonly home: string; readonly task: Task } | { readonly type: 'stop' };

/** What a worker says; any but an event ends the request. */
export type Reply =
  | { readonly type: 'event'; readonly event: Progress }
  | { readonly type: 'done'; readonly result: Result<Manifest> }
  | { readonly type: 'damaged'; readonly key: string; readonly problem: Diagnostic }
  | { readonly type: 'broken'; readonly message: string };
