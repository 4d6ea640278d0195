import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { opened } from '../../test-support/opened.js';
import { toyNode } from '../../test-support/toyNode.js';
import { toyPlan } from '../../test-support/toyPlan.js';
import { toyStages } from '../../test-support/toyStages.js';
import { inline } from '../executors/inline.js';
import type { Json } from '../json/index.js';
import type { Node } from '../plan/index.js';
import type { Store } from '../store/index.js';
import { causesOf } from './causesOf.js';
import { run } from './run.js';
import { why } from './why.js';

const options = (store: Store) => ({ store, stages: toyStages, spec: 'toy' });
const finish = (store: Store, nodes: readonly Node[]) =>
  run(nodes, { ...options(store), executor: inline({ stages: toyStages }), emit: () => {}, signal: new AbortController().signal });

/** Of each node that would run: what is said of it, and of the first that changed. */
async function told(store: Store, nodes: readonly Node[]) {
  const all = await why(nodes, options(store));
  const texts = (causes: readonly { readonly text: string }[]) => causes.map(({ text }) => text).join(', ');
  return Object.fromEntries(
    all.map(({ node, causes, first }) => [
      node.id,
      [texts(causes), ...first.map((one) => `${one.node}: ${texts(one.causes)}`)].filter(Boolean),
    ]),
  );
}

/** a → b → c → d; e beside it. */
const chain = (value: number, other = 1): Node[] => [
  toyNode('a', 'add', { value }),
  toyNode('b', 'add', { value: 1 }, { number: ['a'] }),
  toyNode('c', 'add', { value: 2 }, { number: ['b'] }),
  toyNode('d', 'add', { value: 3 }, { number: ['c'], other: ['e'] }),
  toyNode('e', 'add', { value: other }),
];

test('what would run says which value changed, and what follows from it names the node at which it began', async () => {
  const store = await opened();
  expect(await told(store, chain(1))).toMatchObject({ a: ['never computed'], e: ['never computed'] });
  await finish(store, chain(1));
  expect(await told(store, chain(1))).toEqual({});
  expect(await told(store, chain(2))).toEqual({
    a: ['params.value 1 → 2'],
    b: ['a: params.value 1 → 2'],
    c: ['a: params.value 1 → 2'],
    d: ['a: params.value 1 → 2'],
  });
  expect((await told(store, chain(2, 7))).d).toEqual(['a: params.value 1 → 2', 'e: params.value 1 → 7']);
});

test('a changed input that is stored is followed to what changed before it', async () => {
  const store = await opened();
  await finish(store, chain(2).slice(0, 2));
  await finish(store, chain(1));
  expect(await told(store, chain(2))).toEqual({
    c: ['input number changed', 'a: params.value 1 → 2'],
    d: ['a: params.value 1 → 2'],
  });
});

test('an output that was removed and one that was damaged are told apart', async () => {
  const store = await opened();
  const { finished } = await finish(store, chain(1, 7));
  const manifest = (id: string) => join(store.home, 'manifests', `${finished.get(id)!.key}.json`);
  rmSync(manifest('c'));
  const { sha256 } = finished.get('e')!.files.find(({ name }) => name === 'bulk.bin')!;
  writeFileSync(join(store.home, 'objects', sha256.slice(0, 2), sha256), 'x');
  expect(await told(await opened(store.home), chain(1, 7))).toEqual({
    c: ['its output has been removed from the store'],
    d: ['c: its output has been removed from the store', 'e: its stored output was found damaged and set aside'],
    e: ['its stored output was found damaged and set aside'],
  });
  expect(
    (
      await told(
        store,
        chain(1, 7).map((node) => (node.id === 'c' ? { ...node, params: { value: 9 } } : node)),
      )
    ).c,
  ).toEqual(['computed before, otherwise; what that was made of has been removed from the store']);
});

test('a node under a new name is held against those that are no more', async () => {
  const store = await opened();
  const under = (id: string, value: number) => [toyNode('a', 'add', { value: 1 }), toyNode(id, 'add', { value }, { number: ['a'] })];
  await finish(store, [...under('old', 5), toyNode('sign', 'sign', {}, { number: ['a'] })]);
  expect(await told(store, under('new', 5))).toEqual({});
  expect(await told(store, under('new', 6))).toEqual({
    new: ['never computed under this name; nearest to it was old: params.value 5 → 6'],
  });
});

test('many nodes are explained, each by the first that changed', async () => {
  const store = await opened();
  const plan = toyPlan(10, 12);
  await finish(store, plan);
  const [first, ...rest] = plan;
  const changed = await told(store, [{ ...first!, params: { value: 1000 } }, ...rest]);
  expect(Object.keys(changed).length).toBeGreaterThan(60);
  expect(new Set(Object.values(changed).map((lines) => lines.at(-1)))).toEqual(
    new Set(['params.value 1 → 1000', '0/0: params.value 1 → 1000']),
  );
}, 60_000);

const between = (before: Json, after: Json) => causesOf({ params: before }, { params: after }).map(({ text }) => text);

test.each<[string, Json, Json, readonly string[]]>([
  ['words that came and went are named', { of: ['a', 'b'] }, { of: ['b', 'c', 'd'] }, ['params.of − a + c + d']],
  ['words in another order are said to be', { of: ['a', 'b'] }, { of: ['b', 'a'] }, ['params.of in another order']],
  ['a word that stands twice counts twice', { of: ['a', 'a'] }, { of: ['a'] }, ['params.of − a']],
  ['a step that was put in is named', [{ carry: {} }], [{ mad: {} }, { carry: {} }], ['params + {"mad":{}}']],
  ['a value inside a step is told by its place', [{ carry: { max: 5 } }], [{ carry: { max: 3 } }], ['params.0.carry.max 5 → 3']],
  ['numbers are told by their place', { of: [1, 2] }, { of: [1, 3, 4] }, ['params.of.1 2 → 3', 'params.of.2 none → 4']],
  [
    'a key that came, one that went and one that changed are three',
    { a: 1, b: 2 },
    { b: 3, c: true },
    ['params.a 1 → none', 'params.b 2 → 3', 'params.c none → true'],
  ],
  [
    'long texts are shown from where they differ',
    { of: `${'x'.repeat(50)} one` },
    { of: `${'x'.repeat(50)} two` },
    ['params.of …xxxxxxx one → …xxxxxxx two'],
  ],
])('%s', (_, before, after, expected) => {
  expect(between(before, after)).toEqual(expected);
});
