import type { Diagnostic } from '@foliograph/core';
import type { Progress } from '../executors/Progress.js';

/** What happens while a plan runs. */
export type RunEvent =
  /** With how many nodes there are of each stage. */
  | { readonly type: 'planned'; readonly total: number; readonly stages: Readonly<Record<string, number>> }
  | { readonly type: 'hit'; readonly node: string; readonly stage: string; readonly key: string }
  | { readonly type: 'started'; readonly node: string; readonly stage: string; readonly reason: string }
  | Progress
  | { readonly type: 'finished'; readonly node: string; readonly seconds: number }
  | { readonly type: 'warned'; readonly node: string; readonly problem: Diagnostic }
  | { readonly type: 'failed'; readonly node: string; readonly problems: readonly Diagnostic[] };
