import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inline, loadPipeline, openStore, previewPipeline, type RunEvent, runPipeline, stages } from '@foliograph/pipeline';
import { afterAll, expect, test } from 'vitest';

const example = fileURLToPath(new URL('.', import.meta.url));
// Inside the workspace, where the packages that the module imports are found.
mkdirSync(join(example, '.folio'), { recursive: true });
const folder = mkdtempSync(join(example, '.folio', 'copy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const name of ['closes.mjs', 'closes.json', 'own-source.yaml']) cpSync(join(example, name), join(folder, name));

async function opened() {
  const loaded = await loadPipeline(join(folder, 'own-source.yaml'));
  const store = await openStore(join(folder, 'store'));
  if (!loaded.ok || !store.ok) throw new Error('could not be opened');
  return { loaded: loaded.value, store: store.value };
}

async function ran() {
  const { loaded, store } = await opened();
  const started: string[] = [];
  const emit = (event: RunEvent) => {
    if (event.type === 'started') started.push(event.node);
  };
  const outcome = await runPipeline(loaded, { store, executor: inline({ stages }), emit, signal: new AbortController().signal });
  if (!outcome.ok) throw new Error(outcome.problems[0]!.message);
  return { ...outcome.value, started };
}

test('prices come from a source of one’s own as from any other', async () => {
  const { status, results } = await ran();
  expect(status).toBe('ok');
  // Filled on 2024-01-05 at 10.40 and 40, held until 10.40 and 41.60.
  expect(results[0]!.figures.totalReturn).toBeCloseTo((1 + 1.04) / 2 - 1, 12);
});

test('another text of the module that gives the same prices reads them again, and computes nothing but the page that shows its digest', async () => {
  const before = await ran();
  const file = join(folder, 'closes.mjs');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n// A remark.\n`);
  const { loaded, store } = await opened();
  const preview = await previewPipeline(loaded, store);
  if (!preview.ok) throw new Error('refused');
  const [first] = preview.value.nodes.filter(({ state }) => state !== 'hit');
  expect([first!.node.id, first!.reason]).toEqual(['prices', 'file plugins/closes.mjs changed']);
  const after = await ran();
  expect([after.started, after.results]).toEqual([['prices', 'report'], before.results]);
});

test('the page about sources of one’s own shows this one, of at most thirty lines', () => {
  const source = readFileSync(join(example, 'closes.mjs'), 'utf8');
  expect(source.trim().split('\n').length).toBeLessThanOrEqual(30);
  const page = readFileSync(join(example, '../../docs/own-source.md'), 'utf8');
  expect(page).toContain(source);
  expect(page).toContain(readFileSync(join(example, 'own-source.yaml'), 'utf8'));
});
