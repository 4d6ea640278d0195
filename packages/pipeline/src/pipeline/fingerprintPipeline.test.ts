import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { digestOf } from '../sources/digestOf.js';
import { fingerprintPipeline } from './fingerprintPipeline.js';
import { loadPipeline } from './loadPipeline.js';

const spec = `name: a
data: { prices: { csv: { path: data/*.csv } }, adjustment: full }
factors: [close]
target: next-price
split: { holdout: { train-to: 2024-01-03, test-from: 2024-01-04 } }
models: { own: { linear: { penalty: 0 } } }
portfolios: { best: { top-k: { k: 1 } } }
`;
const prices = 'date,close\n2024-01-02,1\n2024-01-03,2\n2024-01-04,3\n';

function pipeline(text = spec, csv = prices): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'A.csv'), csv);
  writeFileSync(join(folder, 'a.yaml'), text);
  return join(folder, 'a.yaml');
}
async function fingerprint(file: string, set: readonly string[] = []) {
  const loaded = await loadPipeline(file, { set });
  const made = loaded.ok ? await fingerprintPipeline(loaded.value, { digest: digestOf }) : loaded;
  if (!made.ok) throw new Error(made.problems[0]!.message);
  return made.value;
}

test('a fingerprint names the plan, the files by content, the version and what computes', async () => {
  const { digest, plan, files, engines } = await fingerprint(pipeline());
  expect([digest, plan]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^[0-9a-f]{64}$/)]);
  expect(files).toEqual({ prices: { 'A.csv': expect.stringMatching(/^[0-9a-f]{64}$/) } });
  expect(engines).toMatchObject({ training: { name: 'onnx' }, serving: { name: 'onnx' } });
});

test('comments, order, written-out defaults and where the files lie change nothing', async () => {
  const file = pipeline();
  const { digest } = await fingerprint(file);
  expect((await fingerprint(file)).digest).toBe(digest);
  const [first = '', ...rest] = spec.split('\n');
  expect((await fingerprint(pipeline(`# noted\n${[...rest, first].join('\n')}\nseed: 0\n`))).digest).toBe(digest);
  const elsewhere = temporaryFolder();
  cpSync(join(file, '..', 'data'), join(elsewhere, 'other'), { recursive: true });
  expect((await fingerprint(pipeline(spec.replace('data/*.csv', `${elsewhere}/other/*.csv`)))).digest).toBe(digest);
});

test('the text of a plugin is in it where its members are used', async () => {
  const own = spec.replace('name: a\n', 'name: a\nplugins: [own.mjs]\n').replace('top-k: { k: 1 }', 'mine: {}');
  const of = async (remark: string) => {
    const file = pipeline(own);
    const params = "{ type: 'object', properties: {}, required: [], additionalProperties: false }";
    const rule = 'needsForecast: () => true, rebalance: () => undefined, history: () => 1, weigh: () => {}';
    writeFileSync(
      join(file, '..', 'own.mjs'),
      `export const mine = { summary: 'Mine.', version: 1, params: ${params}, ${rule} };\n${remark}`,
    );
    return fingerprint(file);
  };
  const [plain, remarked] = [await of(''), await of('// A remark.\n')];
  expect(Object.keys(plain.files['portfolio:own/best'] ?? {})).toEqual(['plugins/own.mjs']);
  expect([plain.plan === remarked.plan, plain.digest === remarked.digest]).toEqual([true, false]);
});

test.each<[string, string, string, readonly string[]]>([
  ['a price', spec, prices.replace(',3', ',4'), []],
  ['a parameter', spec.replace('penalty: 0', 'penalty: 1'), prices, []],
  ['a setting', spec, prices, ['seed=3']],
  ['the name', spec.replace('name: a', 'name: b'), prices, []],
])('%s changes it', async (_what, text, csv, set) => {
  expect((await fingerprint(pipeline(text, csv), set)).digest).not.toBe((await fingerprint(pipeline())).digest);
});
