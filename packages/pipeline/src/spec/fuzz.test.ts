import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSpec } from '../../test-support/exampleSpec.js';
import { tellSpec } from '../../test-support/tellSpec.js';

const pieces = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ': ',
    ',',
    '- ',
    '\n',
    '  ',
    '\t',
    '"',
    "'",
    '#',
    '&a ',
    '*a',
    '!t ',
    '|',
    '>',
    '? ',
    '%',
    '@',
    '`',
    '\u0000',
  ],
  ...[
    '${',
    `\${X}`,
    `\${SEED}`,
    '$${',
    '~',
    'null',
    'true',
    '.nan',
    '-1',
    '1e999',
    '1/3',
    '<<: ',
    '__proto__: ',
    'constructor: ',
    'close',
    'é',
    '💥',
  ],
  ...['name', 'lstm', 'csv', 'data: ', 'models: ', 'all', 'extends: spec.yaml\n', '---\n', '2020-01-01', 'toString'],
];
const place = fc.integer({ min: 0, max: exampleSpec.length });
const words = [...exampleSpec.matchAll(/[\w./-]+/g)].map(({ index, 0: word }) => ({ at: index, length: word.length }));
const values = [
  '5',
  '-1',
  '0.5',
  'x',
  'true',
  '[]',
  '[x, 1]',
  '{}',
  '{ a: 1 }',
  '""',
  '"0"',
  '.inf',
  'lstm',
  'csv',
  'close',
  '2020-01-01',
  'name',
  'a: b',
  '*a',
];
const mutation = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...words), fc.constantFrom(...values)).map(([word, put]) => ({ ...word, put })) },
  fc.record({ at: place, length: fc.integer({ min: 0, max: 30 }), put: fc.constantFrom('', ...pieces) }),
  fc.record({ at: place, length: fc.constant(0), put: place.map((start) => exampleSpec.slice(start, start + 40)) }),
  fc.record({ at: place, length: fc.integer({ min: 0, max: 3 }), put: fc.string({ maxLength: 8, unit: 'binary' }) }),
);

test('whatever is done to a spec, it loads or every problem has a message and a place in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
      const text = mutations.reduce((now, { at, length, put }) => now.slice(0, at) + put + now.slice(at + length), exampleSpec);
      const { loaded, problems } = await tellSpec(text, { env: { SEED: '3' } });
      const lines = text.split('\n').length;
      if (!loaded) expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) {
        const [, line, column] = /^spec\.yaml:(\d+):(\d+) {2}\S/.exec(problem) ?? [];
        expect(Number(line), problem).toBeGreaterThanOrEqual(1);
        expect(Number(line), problem).toBeLessThanOrEqual(lines);
        expect(Number(column), problem).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 300, seed: 1 },
  );
});
