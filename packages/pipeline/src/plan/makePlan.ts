import type { Registries, Spec } from '../spec/index.js';
import { dataTemplates } from './dataTemplates.js';
import { featureTemplates } from './featureTemplates.js';
import { modelTemplates } from './modelTemplates.js';
import { resultTemplates } from './resultTemplates.js';
import type { Plan } from './Template.js';

/** The plan of a spec: pure, and the same on every machine. */
export function makePlan(spec: Spec, registries: Registries): Plan {
  const learned = Object.keys(spec.models).length > 0;
  return {
    name: spec.name,
    seed: spec.seed,
    seeds: spec.seeds,
    templates: [
      ...dataTemplates(spec, registries),
      ...(learned ? featureTemplates(spec, registries) : []),
      ...modelTemplates(spec, registries),
      ...resultTemplates(spec, registries),
    ],
  };
}
