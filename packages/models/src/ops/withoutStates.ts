import type { Node, Tensor } from '../graph/index.js';

/** Inputs of an LSTM's pass back that are states of its pass forward. */
const states = { first: 4, end: 8 };

/** The inputs of a node but, of an LSTM's pass back, for the states: an engine may hand them over in a form of its own. */
export const withoutStates = ({ op, inputs }: Node): readonly Tensor[] =>
  op === 'lstmBackward' ? inputs.filter((_, i) => i < states.first || i >= states.end) : inputs;
