import { expect, test } from 'vitest';
import { toyNode } from '../../test-support/toyNode.js';
import { toyPlan } from '../../test-support/toyPlan.js';
import { dagOf, edgesOf } from './dagOf.js';
import { dagText } from './dagText.js';
import { mermaidOf } from './mermaidOf.js';
import type { Plan, Template } from './Template.js';

const template = (id: string, each: Template['each'], needs: Template['needs'] = {}): Template => ({
  id,
  stage: id.split(':')[0]!,
  each,
  versions: {},
  params: {},
  needs,
});
const plan: Plan = {
  name: 'toy',
  seed: 1,
  seeds: [0],
  templates: [
    template('panel', []),
    template('train:"a b"', ['asset', 'fold'], { panel: ['panel#{asset}'], facts: ['panel#facts.json'] }),
    template('report', [], { models: ['train:"a b"'] }),
  ],
};
const nodes = [
  toyNode('panel', 'panel'),
  ...['X', 'Y', 'Z'].map((asset) => toyNode(`train:"a b"/${asset}`, 'train', {}, { panel: [`panel#${asset}`] })),
  toyNode('report', 'report', {}, { models: ['X', 'Y', 'Z'].map((asset) => `train:"a b"/${asset}`) }),
];

test('templates are shown with what they are repeated over, and with how often once the nodes are known', () => {
  expect(dagText(dagOf(plan))).toBe('panel\ntrain:"a b" × asset × fold  ← panel\nreport  ← train:"a b"\n');
  expect(dagText(dagOf(plan, nodes))).toBe('panel\ntrain:"a b" ×3  ← panel\nreport  ← train:"a b"\n');
});

test('Mermaid sees ids as text alone', () => {
  expect(mermaidOf(dagOf(plan))).toBe(
    'flowchart TD\n  n0["panel"]\n  n1["train:#34;a b#34; × asset × fold"]\n  n2["report"]\n  n0 --> n1\n  n1 --> n2\n',
  );
});

test('whatever ids are made of, every line of a Mermaid graph is a box or an arrow between boxes', () => {
  const strange = ['end', 'a"]; b', 'x --> y', '%% note', '&amp;', 'momentum(10, 0)', '<b>', 'Ä – 日本', '`code`', 'a\nb'].map(
    (id, i, all) => toyNode(id, 'add', {}, i === 0 ? {} : { number: [all[i - 1]!] }),
  );
  const [head, ...lines] = mermaidOf({ nodes: strange, edges: edgesOf(strange) })
    .trimEnd()
    .split('\n');
  expect(head).toBe('flowchart TD');
  expect(lines.filter((line) => !/^ {2}n\d+(\["[^"[\](){}<>;`\n]*(;[^"[\](){}<>`\n]*)*"\]| --> n\d+)$/.test(line))).toEqual([]);
  expect(lines.length).toBe(strange.length + strange.length - 1);
});

test('a graph has an edge for each node read, and ten thousand nodes are no matter', () => {
  const many = toyPlan(100, 100);
  const edges = edgesOf(many);
  expect(edges.length).toBe(2 * (many.length - 100));
  expect(mermaidOf({ nodes: many, edges }).split('\n').length).toBe(2 + many.length + edges.length);
});
