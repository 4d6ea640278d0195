import type { Place } from '@foliograph/core';
import type { Written } from './Written.js';

/** The place to point at for a value: its own where it is one word, that of its key for a map, a list or nothing. */
export const at = (node: Written): Place => (node.value === null || typeof node.value === 'object' ? node.key : node.place);
