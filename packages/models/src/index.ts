export type { Epoch, Model, Scaling, Trained, TrainingContext, TrainingTask, Weight } from './models/Model.js';
export { defineModel } from './models/Model.js';
