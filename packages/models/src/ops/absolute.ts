import { unary } from './unary.js';

/** The magnitude of each element. */
export const absolute = unary('absolute');
