import { isFitted } from '@foliograph/core';
import type { Json } from '../json/index.js';
import { lagsOf, type Registries, screened, type TestedSpec } from '../spec/index.js';
import { chosen } from './chosen.js';
import { factorFile, factorTemplates } from './factorTemplates.js';
import { hasMembers } from './hasMembers.js';
import { keptBy } from './keptBy.js';
import { readBesides } from './readBesides.js';
import type { Template } from './Template.js';

/** From the panel to the dataset that models are trained on, its screening and its scaling by fold. */
export function featureTemplates(spec: TestedSpec, registries: Registries): Template[] {
  const { transforms, targets, screens } = registries;
  const member = hasMembers(spec, registries) ? ['panel#member.arrow'] : [];
  const chain = spec.preprocess.map((choice) => ({
    ...chosen('transforms', transforms, choice),
    given: choice.params as Readonly<Record<string, unknown>>,
  }));
  const onPlanes = chain.filter(({ member, given }) => !isFitted(member, given));
  const fitted = chain.filter(({ member, given }) => isFitted(member, given));
  const besides = readBesides(onPlanes, member);
  const target = chosen('targets', targets, spec.target);
  const { price } = spec.backtest.execution;
  const [lag] = lagsOf(spec.backtest.execution);
  // Not the lag itself: where it does not move the label's end, nothing is fitted or trained again.
  const labels = {
    reach: target.member.reach(spec.target.params as never, lag),
    scaled: target.member.scaled(spec.target.params as never),
  };
  const versionsOf = (steps: typeof chain) => Object.assign({}, ...steps.map(({ versions }) => versions)) as Record<string, number>;

  const transformed = spec.factors.flatMap((factor): Template[] => {
    const { node, file } = factorFile(factor);
    const step: Template = {
      id: `transform:${factor.name}`,
      stage: 'transform',
      each: [],
      versions: { ...versionsOf(onPlanes), ...besides.versions },
      params: { file, transforms: onPlanes.map(({ params }) => params) },
      needs: { plane: [`${node}#${file}`], ...besides.needs },
    };
    return onPlanes.length > 0 ? [step] : [];
  });
  // Where each feature is read: after the transforms of planes, where there are any.
  const featureFiles = spec.factors.map((factor) =>
    onPlanes.length > 0 ? { node: `transform:${factor.name}`, file: 'values.arrow' } : factorFile(factor),
  );
  const read = {
    params: { features: spec.factors.map(({ name }) => name), files: featureFiles.map(({ file }) => file), lag, price },
    needs: { features: featureFiles.map(({ node, file }) => `${node}#${file}`), prices: [`panel#${price}.arrow`], member },
  };
  const dataset: Template = {
    id: 'dataset',
    stage: 'dataset',
    each: [],
    tells: true,
    versions: target.versions,
    params: { ...read.params, target: target.params },
    needs: read.needs,
  };
  const choice = screened(spec, registries) ? [chosen('screens', screens, spec.screen)] : [];
  const screening = choice.map(
    ({ params, versions }): Template => ({
      id: 'screen',
      stage: 'screen',
      each: ['fold'],
      versions: { ...versions, ...versionsOf(fitted) },
      params: { ...read.params, screen: params, transforms: fitted.map(({ params }): Json => params) },
      needs: read.needs,
    }),
  );
  const scaling: Template = {
    id: 'scaling',
    stage: 'scaling',
    each: ['fold'],
    tells: true,
    versions: versionsOf(fitted),
    params: { transforms: fitted.map(({ params }): Json => params), ...labels },
    needs: { dataset: ['dataset'], ...keptBy(spec, registries) },
  };
  return [...factorTemplates(spec, registries), ...transformed, dataset, ...screening, scaling];
}
