import type { Registry } from '@foliograph/core';
import type { Stage } from './Stage.js';

/** Every stage by the name that plans use. */
export const stages: Registry<Stage> = new Map();
