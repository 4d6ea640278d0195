import type { Diagnostic } from './Diagnostic.js';

/** A value, or every problem that stands in its way: how a user's mistakes travel. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Diagnostic[] };
