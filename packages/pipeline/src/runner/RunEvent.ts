import type { Diagnostic } from '@foliograph/core';

/** What happens while a plan runs. */
export type RunEvent =
  | { readonly type: 'planned'; readonly total: number }
  | { readonly type: 'hit'; readonly node: string; readonly key: string }
  | { readonly type: 'started'; readonly node: string; readonly reason: string }
  | {
      readonly type: 'progressed';
      readonly node: string;
      readonly done: number;
      readonly total: number;
      readonly unit: string;
      readonly note?: string;
    }
  | { readonly type: 'finished'; readonly node: string; readonly seconds: number }
  | { readonly type: 'warned'; readonly node: string; readonly problem: Diagnostic }
  | { readonly type: 'failed'; readonly node: string; readonly problems: readonly Diagnostic[] };
