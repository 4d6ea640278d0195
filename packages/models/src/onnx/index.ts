export { encodeModel } from './encodeModel.js';
export { GraphBuilder } from './GraphBuilder.js';
export { inspectModel } from './inspectModel.js';
export type { ModelFacts, ValueFacts } from './ModelFacts.js';
export type { Attribute, Dim, Domain, OnnxGraph, OnnxModel, OnnxNode, OnnxTensor, OnnxValue } from './OnnxModel.js';
export { type Initializer, readInitializers } from './readInitializers.js';
