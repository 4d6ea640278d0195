import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inline, loadPipeline, openStore, type RunEvent, runPipeline, stages } from '@foliograph/pipeline';
import { afterAll, expect, test } from 'vitest';

const example = fileURLToPath(new URL('.', import.meta.url));
// Inside the workspace, where the packages that the module imports are found.
mkdirSync(join(example, '.folio'), { recursive: true });
const folder = mkdtempSync(join(example, '.folio', 'copy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const name of ['own.mjs', 'own-members.yaml']) cpSync(join(example, name), join(folder, name));
const change = (from: string | RegExp, to: string) => {
  const text = readFileSync(join(folder, 'own.mjs'), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(folder, 'own.mjs'), text.replace(from, to));
};

async function ran() {
  const loaded = await loadPipeline(join(folder, 'own-members.yaml'));
  const store = await openStore(join(folder, 'store'));
  if (!loaded.ok || !store.ok) throw new Error(JSON.stringify(loaded));
  const started: string[] = [];
  const emit = (event: RunEvent) => {
    if (event.type === 'started') started.push(event.node);
  };
  const options = { store: store.value, executor: inline({ stages }), emit, signal: new AbortController().signal };
  const outcome = await runPipeline(loaded.value, options);
  if (!outcome.ok) throw new Error(outcome.problems[0]!.message);
  return { ...outcome.value, started };
}

test('a factor, a rule, a metric and a stage of one’s own do what they say', async () => {
  const { status, failures, results, own } = await ran();
  expect([status, failures]).toEqual(['ok', []]);
  const { figures } = results[0]!;
  // The same as the figure that is built in.
  expect(figures.bestSession).toBe(figures.periodMaximum);
  const { sessions, share } = await own.market!.json<{ sessions: string[]; share: (number | null)[] }>('breadth.json');
  expect(share.length).toBe(sessions.length);
  expect(share.slice(0, 9).every((value) => value === null)).toBe(true);
  expect(share.slice(9).every((value) => value !== null && value >= 0 && value <= 1)).toBe(true);
});

test('a run without changes computes nothing; another text computes the nodes again that run its code, and no other where they give the same', async () => {
  const before = await ran();
  expect(before.started).toEqual([]);
  change('Half on the asset', 'A half on the asset');
  const after = await ran();
  expect(after.started.toSorted()).toEqual(['breadth:market', 'figures:half', 'portfolio:ridge/half', 'report']);
  expect(after.results).toEqual(before.results);
});

test('another formula of a factor computes it and what it leads to again, also where its version stays', async () => {
  change('close / mean(close', 'close / max(close');
  const { started } = await ran();
  expect(started).toEqual(expect.arrayContaining(['factor:stretch(8)', 'dataset', 'train:ridge', 'backtest:half']));
});

test('what a rule throws is told with its line, and no stack', async () => {
  change('    if (best >= 0) weights[best] = 0.5;', "    throw new Error('no idea');");
  const line =
    readFileSync(join(folder, 'own.mjs'), 'utf8')
      .split('\n')
      .findIndex((each) => each.includes('no idea')) + 1;
  const { status, failures } = await ran();
  expect([status, failures]).toEqual([
    'failed',
    [{ severity: 'error', message: 'the portfolio rule "half-on-best" failed: no idea', place: { file: join(folder, 'own.mjs'), line } }],
  ]);
});

test('the page about members of one’s own shows these', () => {
  const page = readFileSync(join(example, '../../docs/extending.md'), 'utf8');
  expect(page).toContain(readFileSync(join(example, 'own.mjs'), 'utf8'));
  expect(page).toContain(readFileSync(join(example, 'own-members.yaml'), 'utf8'));
});
