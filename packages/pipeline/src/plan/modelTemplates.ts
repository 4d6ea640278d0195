import { lagsOf, type Registries, type TestedSpec } from '../spec/index.js';
import { chosen } from './chosen.js';
import { keptBy } from './keptBy.js';
import { pathsOf } from './pathsOf.js';
import { seedOf } from './seedOf.js';
import { servingOf } from './servingOf.js';
import type { Template } from './Template.js';

/** From the dataset to frozen models, their forecasts, and how right these were. */
export function modelTemplates(spec: TestedSpec, registries: Registries): Template[] {
  const { models, targets } = registries;
  const kept = keptBy(spec, registries);
  const target = chosen('targets', targets, spec.target);
  const { price } = spec.backtest.execution;
  const [lag] = lagsOf(spec.backtest.execution);
  // Not the lag itself: where it does not move the label's end, nothing is trained again.
  const reach = target.member.reach(spec.target.params as never, lag);
  return Object.entries(spec.models).flatMap(([name, choice]): Template[] => {
    const { member, params, versions } = chosen('models', models, choice);
    const seed = seedOf(choice, models);
    const { params: serving, needs, sector } = servingOf(spec, registries, name);
    const { per, members } = serving;
    const alone = per === 'asset';
    const paths = pathsOf(member.params, choice.params);
    const train: Template = {
      id: `train:${name}`,
      stage: 'train',
      each: [...(per === 'pooled' ? [] : [per]), 'fold', ...seed, ...(members > 1 ? (['member'] as const) : [])],
      members,
      versions,
      params: { model: params, reach },
      needs: {
        ...(alone ? { dataset: ['dataset#{asset}'], scaling: ['scaling#{asset}'] } : { dataset: ['dataset'], scaling: ['scaling'] }),
        ...sector,
        ...kept,
      },
      ...(member.warmStart?.(choice.params) ? { before: 'before' } : {}),
      drawn: true,
      ...(member.threads ? { threads: member.threads(choice.params) } : {}),
      ...(Object.keys(paths).length > 0 ? { opens: { paths, at: ['models', name, choice.name] } } : {}),
    };
    const predict: Template = {
      id: `predict:${name}`,
      stage: 'predict',
      each: seed,
      versions: {},
      params: serving,
      needs,
      folds: true,
      serves: true,
    };
    const accuracy: Template = {
      id: `accuracy:${name}`,
      stage: 'accuracy',
      each: seed,
      versions: target.versions,
      params: {
        target: target.params,
        reach,
        price,
        per,
        validation: member.validation(choice.params),
        window: member.window(choice.params),
      },
      needs: { dataset: ['dataset'], forecasts: [predict.id], prices: [`panel#${price}.arrow`], ...sector, ...kept },
      folds: true,
    };
    return [train, predict, accuracy];
  });
}
