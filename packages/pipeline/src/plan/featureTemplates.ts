import { isFitted, parseFormula } from '@foliograph/core';
import type { Json } from '../json/index.js';
import type { Registries, TestedSpec } from '../spec/index.js';
import { chosen } from './chosen.js';
import { hasMembers } from './hasMembers.js';
import type { Template } from './Template.js';

/** From the panel to the dataset that models are trained on, and its scaling by fold. */
export function featureTemplates(spec: TestedSpec, registries: Registries): Template[] {
  const { transforms, targets } = registries;
  const member = hasMembers(spec, registries) ? ['panel#member.arrow'] : [];
  const chain = spec.preprocess.map((choice) => chosen('transforms', transforms, choice));
  const onPlanes = chain.filter(({ member }) => !isFitted(member));
  const fitted = chain.filter(({ member }) => isFitted(member));
  const target = chosen('targets', targets, spec.target);
  const { lag, price } = spec.backtest.execution;
  // Not the lag itself: where it does not move the label's end, nothing is fitted or trained again.
  const labels = {
    reach: target.member.reach(spec.target.params as never, lag),
    scaled: target.member.scaled(spec.target.params as never),
  };
  const versionsOf = (steps: typeof chain) => Object.assign({}, ...steps.map(({ versions }) => versions)) as Record<string, number>;

  const factors = spec.factors.flatMap(({ name, formula }): Template[] => {
    const parsed = parseFormula(formula);
    if (!parsed.ok) throw new Error(`factor ${name} was not checked before planning`);
    const { reads, text, versions } = parsed.value;
    const factor: Template = {
      id: `factor:${name}`,
      stage: 'factor',
      each: [],
      versions,
      params: { formula: text },
      needs: { facts: ['panel#facts.json'], fields: reads.map((field) => `panel#${field}.arrow`), member },
    };
    const transformed: Template = {
      id: `transform:${name}`,
      stage: 'transform',
      each: [],
      versions: versionsOf(onPlanes),
      params: { transforms: onPlanes.map(({ params }) => params) },
      needs: { plane: [factor.id] },
    };
    return onPlanes.length > 0 ? [factor, transformed] : [factor];
  });
  const last = onPlanes.length > 0 ? 'transform' : 'factor';
  const dataset: Template = {
    id: 'dataset',
    stage: 'dataset',
    each: [],
    versions: target.versions,
    params: { features: spec.factors.map(({ name }) => name), target: target.params, lag, price },
    needs: { features: spec.factors.map(({ name }) => `${last}:${name}`), prices: [`panel#${price}.arrow`], member },
  };
  const scaling: Template = {
    id: 'scaling',
    stage: 'scaling',
    each: ['fold'],
    versions: versionsOf(fitted),
    params: { transforms: fitted.map(({ params }): Json => params), ...labels },
    needs: { dataset: ['dataset'] },
  };
  return [...factors, dataset, scaling];
}
