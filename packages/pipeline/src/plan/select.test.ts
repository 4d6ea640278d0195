import { expect, test } from 'vitest';
import { toyNode } from '../../test-support/toyNode.js';
import type { Selection } from './Selection.js';
import { select } from './select.js';

/** prices → panel → train:a/X, train:a/Y → predict:a → report; series → report. */
const nodes = [
  toyNode('prices', 'prices'),
  toyNode('series', 'series'),
  toyNode('panel', 'panel', {}, { prices: ['prices'] }),
  toyNode('train:a/X', 'train', {}, { panel: ['panel#X'] }),
  toyNode('train:a/Y', 'train', {}, { panel: ['panel#Y'] }),
  toyNode('predict:a', 'predict', {}, { models: ['train:a/X', 'train:a/Y'] }),
  toyNode('report', 'report', {}, { forecasts: ['predict:a'], series: ['series'] }),
];

const told = (selection: Selection) => {
  const { nodes: used, wanted } = select(nodes, selection);
  return used.map((node) => (wanted(node) ? node.id : `(${node.id})`)).join(' ');
};

test.each<[string, Selection, string]>([
  ['nothing said is about all', {}, 'prices series panel train:a/X train:a/Y predict:a report'],
  ['until a stage are its nodes and all that they read', { until: ['train'] }, 'prices panel train:a/X train:a/Y'],
  ['until one node are it and all that it reads', { until: ['train:a/X'] }, 'prices panel train:a/X'],
  [
    'from a node are it, its readers and what these read besides',
    { from: ['predict'] },
    '(prices) series (panel) (train:a/X) (train:a/Y) predict:a report',
  ],
  [
    'from one of several nodes lies nothing that it reads',
    { from: ['train:a/X'] },
    '(prices) series (panel) train:a/X train:a/Y predict:a report',
  ],
  ['between two nodes is what both allow', { from: ['train'], until: ['predict:a'] }, '(prices) (panel) train:a/X train:a/Y predict:a'],
  ['only a node is that node', { only: ['train:a/Y'] }, '(prices) (panel) train:a/Y'],
  ['the beginning of an id names all that it begins', { only: ['train:a'] }, '(prices) (panel) train:a/X train:a/Y'],
  ['stars and question marks stand for characters', { only: ['*/X', 'p?ices'] }, 'prices (panel) train:a/X'],
  ['what stands for a character elsewhere does not here', { only: ['.*', 'pr[i]ces'] }, ''],
  ['several words name what each names', { until: ['series', 'panel'] }, 'prices series panel'],
])('%s', (_, selection, expected) => {
  expect(told(selection)).toBe(expected);
});

test('a plan of ten thousand nodes is selected from alike', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => toyNode(`n/${i}`, 'add', { value: i }, i === 0 ? {} : { number: [`n/${i - 1}`] }));
  expect(select(many, { until: ['n/4999'] }).nodes.length).toBe(5000);
  const { nodes: used, wanted } = select(many, { from: ['n/5000'] });
  expect([used.length, used.filter(wanted).length]).toEqual([10_000, 5000]);
});
