import type { Tensor } from '../graph/index.js';
import type { Program } from './Program.js';

/** The states that a run changes, each with its next value. */
export const movingStates = ({ state }: Program): [string, Tensor][] =>
  [...state].filter(([name, { node }]) => !(node.op === 'input' && node.attributes.name === name));
