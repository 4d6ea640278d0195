import type { Diagnostic } from '@foliograph/core';
import type { Manifest } from '../store/index.js';

/** How a run ended. Everything that finished is in the store, whatever the status. */
export interface Outcome {
  readonly status: 'ok' | 'failed' | 'interrupted';
  readonly finished: ReadonlyMap<string, Manifest>;
  readonly failed: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly stages: { readonly total: number; readonly cached: number; readonly ran: number };
}
