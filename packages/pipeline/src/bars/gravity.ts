import type { Finding } from './Finding.js';

/** The order of severities, the gravest first. */
export const gravity: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, notice: 2 };
