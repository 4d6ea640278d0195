import type { Registries, TestedSpec } from '../spec/index.js';
import type { Template } from './Template.js';

/** What a template that serves the frozen models of a name is decided by and reads. */
export function servingOf(spec: TestedSpec, { models }: Registries, name: string) {
  const choice = spec.models[name]!;
  const member = models.get(choice.name)!;
  const per = member.per(choice.params);
  const members = member.ensemble?.(choice.params) ?? 1;
  const sector: Template['needs'] = per === 'sector' ? { sector: ['panel#sector.arrow'], facts: ['panel#facts.json'] } : {};
  return { params: { per, members }, needs: { dataset: ['dataset'], models: [`train:${name}`], ...sector }, sector };
}
