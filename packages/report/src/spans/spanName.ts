import type { Span } from '../data/index.js';

/** A span as a table's head has it: 2003–2005, or 2003-03 to 2006-02. */
export const spanName = ({ from, to }: Span): string => (typeof from === 'number' ? `${from}–${to}` : `${from} to ${to}`);
