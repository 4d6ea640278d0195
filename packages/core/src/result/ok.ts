import type { Result } from './Result.js';

/** A result that holds `value`. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
