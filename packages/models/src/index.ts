export { engineVersion } from './engines/engineVersion.js';
export * as modelSet from './models/index.js';
export type { Model } from './models/Model.js';
export { defineModel } from './models/Model.js';
export { inspectModel, type ModelFacts, type ValueFacts } from './onnx/index.js';
export { openForecaster, type Parity, parity } from './serving/index.js';
export type { Epoch, Trained, TrainingContext, TrainingTask, Weight } from './training/index.js';
