import { type Rewriter, rewriteFields } from '../onnx/rewriteFields.js';

/** Stands before every name of a graph that was made elsewhere; no name of ours begins so. */
export const prefix = 'file/';

const name: Rewriter = (bytes) => [bytes.length === 0 ? bytes : new TextEncoder().encode(prefix + new TextDecoder().decode(bytes))];
const within =
  (rewriters: Readonly<Record<number, Rewriter>>): Rewriter =>
  (bytes) => [rewriteFields(bytes, rewriters)];

// Field numbers are those of onnx.proto.
export const prefixTensor = within({ 8: name });
export const prefixSparse = within({ 1: prefixTensor });
const value = within({ 1: name });
const graph: Rewriter = (bytes) => within({ 1: prefixNode, 5: prefixTensor, 11: value, 12: value, 13: value, 15: prefixSparse })(bytes);
/** A node with the names of its values, and of all in its bodies, prefixed. */
export const prefixNode = within({ 1: name, 2: name, 5: within({ 6: graph, 11: graph }) });
