export type { Epoch, Model, Trained, TrainingContext, TrainingTask, Weight } from './models/Model.js';
export { defineModel } from './models/Model.js';
