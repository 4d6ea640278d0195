import type { Kind } from './Kind.js';

/** How cells that are not what they should be are told. */
export const badCell: Kind = { severity: 'error', plural: 'cells that cannot be read' };
