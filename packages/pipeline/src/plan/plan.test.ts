import { expect, test } from 'vitest';
import { expand, type Facts, type Plan, planText, type Template } from './index.js';

const template = (id: string, about: Partial<Template> = {}): Template => ({
  id,
  stage: id.split(':')[0]!,
  each: [],
  versions: {},
  params: {},
  needs: {},
  ...about,
});
const plan: Plan = {
  name: 'p',
  seed: 7,
  seeds: [0, 1],
  templates: [
    template('dataset'),
    template('train:m', { each: ['asset', 'fold', 'seed'], needs: { dataset: ['dataset#{asset}'] }, drawn: true, threads: 2 }),
    template('predict:m', { each: ['seed'], needs: { models: ['train:m'], facts: ['dataset#facts.json'] }, folds: true, serves: true }),
  ],
};
const fold = (testFrom: number) => ({ trainFrom: 0, trainTo: testFrom - 1, testFrom, testTo: testFrom + 9 });
const facts: Facts = {
  assets: ['A', 'B'],
  sessions: [],
  calendar: 'daily',
  fields: [],
  absent: [],
  groups: {},
  folds: [fold(10), fold(20)],
};
const engines = { training: { name: 'fast' }, serving: { name: 'onnx' } };
const nodes = expand(plan, facts, engines);

test('a template becomes a node for each of its assets, folds and seeds', () => {
  expect(nodes.map(({ id }) => id)).toEqual([
    'dataset',
    ...['A', 'B'].flatMap((asset) =>
      ['fold-0', 'fold-1'].flatMap((at) => ['seed-0', 'seed-1'].map((seed) => `train:m/${asset}/${at}/${seed}`)),
    ),
    'predict:m/seed-0',
    'predict:m/seed-1',
  ]);
});

test('a node reads what stands where it stands, and all along the dimensions it lacks, asset by asset and fold by fold', () => {
  const second = nodes.at(-1)!;
  expect(second.needs.models).toEqual([
    'train:m/A/fold-0/seed-1',
    'train:m/A/fold-1/seed-1',
    'train:m/B/fold-0/seed-1',
    'train:m/B/fold-1/seed-1',
  ]);
  expect(second.needs.facts).toEqual(['dataset#facts.json']);
  expect(nodes.find(({ id }) => id === 'train:m/B/fold-1/seed-0')!.needs.dataset).toEqual(['dataset#B']);
});

test('what decides an output is in its node, and nothing else', () => {
  const [dataset, train] = nodes;
  expect(dataset).toEqual({ id: 'dataset', stage: 'dataset', versions: {}, params: {}, needs: {} });
  expect(train!.params).toEqual({ at: { asset: 'A', fold: fold(10), seed: 0 } });
  expect([train!.seed, train!.engine]).toEqual([7, { name: 'fast', threads: 2 }]);
  expect(nodes.at(-1)!.engine).toEqual({ name: 'onnx', threads: 1 });
  expect(nodes.at(-1)!.params).toEqual({ at: { seed: 1 }, folds: [fold(10), fold(20)] });
});

test('an ensemble is repeated over its members, sectors are named, and a warm start reads the fold before', () => {
  const warm = template('train:w', { each: ['sector', 'fold', 'seed', 'member'], members: 2, before: 'before', threads: 1 });
  const predict = template('predict:w', { each: ['seed'], needs: { models: ['train:w'] } });
  const sectors = { ...facts, groups: { sector: ['Energy', 'Health'] } };
  const unrolled = expand({ ...plan, seeds: [0], templates: [warm, predict] }, sectors, engines);
  expect(unrolled.map(({ id }) => id).slice(0, 4)).toEqual([
    'train:w/Energy/fold-0/member-0',
    'train:w/Energy/fold-0/member-1',
    'train:w/Energy/fold-1/member-0',
    'train:w/Energy/fold-1/member-1',
  ]);
  expect(unrolled[3]!.params).toEqual({ at: { sector: { name: 'Energy', code: 0 }, fold: fold(20), seed: 0, member: 1 } });
  expect(unrolled.map(({ needs }) => needs.before)).toEqual([
    ...[undefined, undefined, ['train:w/Energy/fold-0/member-0'], ['train:w/Energy/fold-0/member-1']],
    ...[undefined, undefined, ['train:w/Health/fold-0/member-0'], ['train:w/Health/fold-0/member-1']],
    undefined,
  ]);
  expect(unrolled.at(-1)!.needs.models).toEqual(unrolled.slice(0, 8).map(({ id }) => id));
  expect(planText({ ...plan, templates: [warm] })).toContain(
    'train:w  × sector × fold × seed × 2 members\n  {}\n  reads its own output of the fold before',
  );
});

test('one fold and one seed are left out of ids', () => {
  const ids = expand({ ...plan, seeds: [0] }, { ...facts, folds: [fold(10)] }, engines).map(({ id }) => id);
  expect(ids).toEqual(['dataset', 'train:m/A', 'train:m/B', 'predict:m']);
});

test('a need that the plan does not have is an error of ours', () => {
  expect(() => expand({ ...plan, templates: [template('a', { needs: { x: ['b'] } })] }, facts, engines)).toThrow('the plan has no "b"');
});

test('the text of a plan names templates, what they are repeated over, and what they read', () => {
  expect(planText(plan)).toBe(
    'p  seed 7, 2 seeds\n\ndataset\n  {}\n\ntrain:m  × asset × fold × seed\n  {}\n  reads dataset#{asset}\n\npredict:m  × seed\n  {}\n  reads train:m, dataset#facts.json\n',
  );
});
