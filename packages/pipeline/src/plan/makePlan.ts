import { type Registries, type Spec, screened, type TestedSpec } from '../spec/index.js';
import { dataTemplates } from './dataTemplates.js';
import { featureTemplates } from './featureTemplates.js';
import { modelTemplates } from './modelTemplates.js';
import { resultTemplates } from './resultTemplates.js';
import { stepTemplates } from './stepTemplates.js';
import type { Plan } from './Template.js';

/** The plan of a spec: pure, and the same on every machine. */
export function makePlan(spec: Spec, registries: Registries): Plan {
  const tested = (spec: TestedSpec) => {
    const features = Object.keys(spec.models).length > 0 || screened(spec, registries) ? featureTemplates(spec, registries) : [];
    return [...features, ...modelTemplates(spec, registries), ...resultTemplates(spec, registries, [...data, ...features])];
  };
  const data = dataTemplates(spec, registries).map((template) => ({ ...template, early: true }) as const);
  return {
    name: spec.name,
    seed: spec.seed,
    seeds: spec.seeds,
    templates: [...data, ...(isTested(spec) ? tested(spec) : []), ...stepTemplates(spec, registries)],
  };
}

const isTested = (spec: Spec): spec is TestedSpec => spec.target !== undefined && spec.split !== undefined;
