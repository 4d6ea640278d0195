import { expect, test } from 'vitest';
import { exampleSpec } from '../../test-support/exampleSpec.js';
import { tellSpec } from '../../test-support/tellSpec.js';

const told = async (text: string) => (await tellSpec(text)).problems;

test('every mistake of syntax is told at its place, and nothing else', async () => {
  expect(await told('name: a\ndata: [1, 2\nseed: {a: b\n')).toEqual([
    'spec.yaml:3:1  flow sequence in block collection must be sufficiently indented and end with a ]',
    'spec.yaml:4:1  flow map in block collection must be sufficiently indented and end with a }',
  ]);
  expect(await told('name: a\nname: b\nseed: x\n')).toEqual(['spec.yaml:2:1  the key is written twice in this map']);
  expect(await told('data:\n  from: 2000-01-01\n   to: 2001-01-01\n')).toEqual([
    'spec.yaml:2:9  nested mappings are not allowed in compact mappings',
  ]);
  expect(await told('name: a\n---\nname: b\n')).toEqual(['spec.yaml:2:1  a spec is one document: nothing may follow "---"']);
  expect(await told('name: "a\n')).toEqual(['spec.yaml:2:1  missing closing "quote']);
  expect(await told('name: a\n\tseed: 1\n')).toEqual(['spec.yaml:2:1  tabs are not allowed as indentation']);
  expect(await told('name: !secret a\n')).toEqual(['spec.yaml:1:7  unresolved tag: !secret']);
  expect(await told('name: *unknown\n')).toEqual(['spec.yaml:1:7  "*unknown" names no anchor before it']);
  expect(await told('name: &a [*a]\n')).toEqual(['spec.yaml:1:11  "*a" names no anchor before it']);
  expect(await told('? [a, b]\n: c\n')).toEqual(['spec.yaml:1:1  a key must be a word']);
  expect(await told('__proto__: { seed: 1 }\n')).toEqual(['spec.yaml:1:1  a key must be a word']);
  expect(await told('1: a\n"1": b\n')).toEqual(['spec.yaml:2:1  the key is written twice in this map']);
  expect(await told('data: { <<: 5 }\n')).toEqual(['spec.yaml:1:9  "<<" takes a map or a list of maps']);
});

test('what is no map of sections is told as such', async () => {
  expect(await told('')).toEqual(['spec.yaml:1:1  the spec is empty']);
  expect(await told('# nothing\n')).toEqual(['spec.yaml:1:1  the spec is empty']);
  expect(await told('- a\n')).toEqual(['spec.yaml:1:1  a spec must be a map of sections such as "name: …"']);
  expect(await told('a\n')).toEqual(['spec.yaml:1:1  a spec must be a map of sections such as "name: …"']);
});

test('aliases that unfold without end are refused at once', async () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 0; i < 25; i++)
    bomb.push(
      `b${i}: &b${i} [${Array(10)
        .fill(i === 0 ? '*a' : `*b${i - 1}`)
        .join(', ')}]`,
    );
  const problems = await told(bomb.join('\n'));
  expect(problems).toEqual(['spec.yaml:5:45  aliases unfold to more than 100000 values']);
});

test('nesting without end is refused', async () => {
  expect(await told(`data: ${'['.repeat(200)}${']'.repeat(200)}`)).toEqual(['spec.yaml:1:107  nested deeper than 100 levels']);
  expect(await told(`data: ${'['.repeat(100_000)}`)).toEqual(['spec.yaml:1:1  the text is nested too deeply']);
});

test('an alias is pointed at where it is used, what lies below it where it stands', async () => {
  const text = `${exampleSpec}  # the end\n`.replace('window: 24', 'window: *w').replace('seed: 7', 'seed: &w 7.5');
  expect(await told(text)).toEqual([
    'spec.yaml:2:10  seed must be a whole number, is 7.5',
    'spec.yaml:17:27  window must be a whole number, is 7.5',
  ]);
  const below = exampleSpec
    .replace('window: 24', '<<: *w, window: 24')
    .replace('{ momentum: { window: 20, skip: 5 } }', '{ momentum: &w { skip: 5, epochs: 0 } }');
  expect(await told(below)).toEqual([
    'spec.yaml:11:36  unknown model parameter "skip"\n    there is window, layers, per, epochs, learning-rate',
    'spec.yaml:11:45  unknown factor parameter "epochs"\n    there is window, skip',
  ]);
});

test('lines that end as on Windows, and a byte order mark, change no place', async () => {
  const text = `\uFEFF${exampleSpec.replace('seed: 7', 'seed: x').replaceAll('\n', '\r\n')}`;
  expect(await told(text)).toEqual(['spec.yaml:2:7  seed must be a whole number, is "x"']);
});

test('a text that is no YAML is told by its first mistakes and a count', async () => {
  const problems = await told(Array.from({ length: 50 }, (_, i) => `a: b: ${i}\n`).join(''));
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)).toBe('spec.yaml:21:4  from here on 30 more mistakes of syntax');
});
