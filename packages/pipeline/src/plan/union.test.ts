import { expect, test } from 'vitest';
import type { Node, Plan, Template } from './index.js';
import { triedBy, unionOf } from './index.js';

const node = (id: string, params: object, needs: Node['needs'] = {}): Node => ({
  id,
  stage: id,
  versions: {},
  params: { ...params },
  needs,
});
const plan = (layers: number, k: number) => [
  node('panel', {}),
  node('train', { layers }, { panel: ['panel'] }),
  node('predict', {}, { models: ['train'], panel: ['panel#close'] }),
  node('portfolio', { k }, { forecasts: ['predict'] }),
];

test('nodes that do equal work on equal inputs stand in a union once, and what differs in an input differs', () => {
  const { nodes, ids } = unionOf([plan(8, 5), plan(8, 10), plan(16, 5)]);
  expect(nodes.map(({ id }) => id)).toEqual([
    'panel',
    'train',
    'predict',
    'portfolio',
    'portfolio~2',
    'train~2',
    'predict~2',
    'portfolio~3',
  ]);
  expect(nodes.at(-1)!.needs).toEqual({ forecasts: ['predict~2'] });
  expect(nodes.at(-2)!.needs).toEqual({ models: ['train~2'], panel: ['panel#close'] });
  expect(ids.map((own) => own.get('portfolio'))).toEqual(['portfolio', 'portfolio~2', 'portfolio~3']);
  expect(ids[1]!.get('predict')).toBe('predict');
});

test('one plan is its own union, and a union is as large whatever the order of its plans', () => {
  expect(unionOf([plan(8, 5)]).nodes).toEqual(plan(8, 5));
  const plans = [plan(8, 5), plan(16, 5), plan(8, 10)];
  const content = (of: readonly (readonly Node[])[]) =>
    unionOf(of)
      .nodes.map(({ stage, params }) => JSON.stringify([stage, params]))
      .sort();
  expect(content(plans.toReversed())).toEqual(content(plans));
});

test('where files lie makes no work different, what they hold does', () => {
  const read = (sha256: string, path: string): Node => ({ ...node('prices', {}), files: { a: sha256 }, here: { path } });
  expect(unionOf([[read('1', 'x')], [read('1', 'y')], [read('2', 'x')]]).nodes.length).toBe(2);
});

const template = (id: string, about: Partial<Template> = {}): Template => ({
  ...{ id, stage: id.split(':')[0]!, each: [], versions: { a: 1 }, params: {}, needs: {} },
  ...about,
});
const planned = (k: number, about: { seeds?: readonly number[]; seed?: number; version?: number; name?: string } = {}): Plan => {
  const { seeds = [0], seed = 7, version = 1, name = 'top' } = about;
  return {
    ...{ name: 'p', seed, seeds },
    templates: [
      template('panel'),
      template('train:m', { each: ['fold', 'seed'], needs: { panel: ['panel#close'] }, drawn: true, versions: { 'models/m': version } }),
      template(`portfolio:${name}`, { params: { k }, needs: { forecasts: ['train:m'] } }),
      template(`backtest:${name}`, { each: ['seed'], needs: { targets: [`portfolio:${name}`] } }),
      template('benchmark:index', { needs: { panel: ['panel'] } }),
      template('summary', {
        params: {
          tracks: [
            { name, kind: 'strategy' },
            { name: 'index', kind: 'benchmark' },
          ],
        },
        needs: { tracks: [`backtest:${name}`, 'benchmark:index'] },
      }),
    ],
  };
};
const idOf = (plan: Plan) => triedBy(plan)[0]!.id;

test('a trial is a strategy with all that the spec says of it, whatever it is called and whatever computes it', () => {
  expect(triedBy(planned(5)).map(({ strategy }) => strategy)).toEqual(['top']);
  expect(idOf(planned(5, { name: 'best' }))).toBe(idOf(planned(5)));
  expect(idOf(planned(5, { version: 2, seeds: [0, 1, 2] }))).toBe(idOf(planned(5)));
  expect(idOf(planned(6))).not.toBe(idOf(planned(5)));
  expect(idOf(planned(5, { seed: 8 }))).not.toBe(idOf(planned(5)));
});
