import { join } from 'node:path';
import { dictionary, type Member, params, path } from '@foliograph/core';
import { expect, test } from 'vitest';
import { exampleSpec } from '../../test-support/exampleSpec.js';
import { fakeRegistries } from '../../test-support/fakeRegistries.js';
import { tellSpec } from '../../test-support/tellSpec.js';

const query: Member = {
  summary: 'A source for tests.',
  version: 1,
  params: params({
    folder: path({ default: '.', description: 'A folder.' }),
    tables: dictionary(path({ description: 'A file.' }), { default: {}, description: 'Files by name.' }),
  }),
};
const registries = {
  ...fakeRegistries,
  sources: new Map([...fakeRegistries.sources, ['query', query]]),
} as unknown as typeof fakeRegistries;

test('paths by name start from the folder of the file that writes them, and a path that is left out from that of its section', async () => {
  const { spec, folder, problems } = await tellSpec(
    exampleSpec.replace(/^ {2}risk-free: .*$/m, '  risk-free: { query: { tables: { a: x/a.csv, b: /abs/b.csv } } }'),
    { registries },
  );
  expect(problems).toEqual([]);
  expect(spec!.data.riskFree).toEqual({ name: 'query', params: { folder, tables: { a: join(folder, 'x/a.csv'), b: '/abs/b.csv' } } });
});
