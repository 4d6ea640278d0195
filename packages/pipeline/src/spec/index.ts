export type { LoadedSpec } from './LoadedSpec.js';
export type { Choice, FactorSpec, Named, Spec } from './Spec.js';
