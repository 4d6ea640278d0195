import { foldedJson, type Json } from '../json/index.js';
import type { Lock } from './Lock.js';

/** A lock as a text for version control, a line a node. */
export const lockText = (lock: Lock): string => foldedJson(lock as unknown as Json);
