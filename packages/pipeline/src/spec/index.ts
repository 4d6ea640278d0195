export { formatDiagnostic } from './formatDiagnostic.js';
export type { LoadedSpec } from './LoadedSpec.js';
export { loadSpec, type SpecOptions } from './loadSpec.js';
export { looksAhead } from './looksAhead.js';
export { pipelineSchema } from './pipelineSchema.js';
export type { Registries } from './Registries.js';
export type { Choice, FactorSpec, Named, Spec, StatementSpec, TestedSpec } from './Spec.js';
export { screened } from './screened.js';
