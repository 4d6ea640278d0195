export { evaluateNetwork } from './evaluateNetwork.js';
export type { Network } from './Network.js';
export type { Epoch, Trained, Weight } from './Trained.js';
export type { TrainingContext } from './TrainingContext.js';
export type { TrainingSettings } from './TrainingSettings.js';
export type { TrainingTask } from './TrainingTask.js';
export { trainingProgram } from './trainingProgram.js';
export { trainNetwork } from './trainNetwork.js';
