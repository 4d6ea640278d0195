import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { inline } from '../executors/index.js';
import type { RunEvent } from '../runner/index.js';
import { stages } from '../stages/registry.js';
import { loadSpec, plan, run } from './index.js';

const spec = `name: a
data: { prices: { synthetic: { assets: 3, from: 2020-01-01, to: 2020-12-31 } } }
target: next-price
split: { holdout: { train-to: 2020-06-30, test-from: 2020-07-01 } }
portfolios: { equal: { equal-weight: {} } }
`;
async function given(text = spec) {
  const home = temporaryFolder();
  writeFileSync(join(home, 'a.yaml'), text);
  return { home, loaded: await loadSpec(join(home, 'a.yaml'), { set: ['seed=3'] }) };
}
// Stages run here: workers are built, and tests run the source.
const executor = inline({ stages });

test('a spec is loaded, planned and run from code, with events, and its figures are read', async () => {
  const { home, loaded } = await given();
  if (!loaded.ok) throw new Error('refused');
  expect(loaded.value.spec.seed).toBe(3);
  const events: RunEvent[] = [];
  const outcome = await run(loaded.value, { home, executor, emit: (event) => events.push(event) });
  if (!outcome.ok) throw new Error('refused');
  const { status, results, report } = outcome.value;
  expect([status, results.map(({ name }) => name), report]).toEqual(['ok', ['equal'], join(home, 'reports', 'a.html')]);
  expect(results[0]!.figures.sharpe).toBeTypeOf('number');
  const finished = events.flatMap((event) => (event.type === 'finished' ? [event.node] : []));
  expect(finished).toEqual(expect.arrayContaining(['panel', 'backtest:equal', 'report']));
  const planned = await plan(loaded.value, { home });
  expect(planned.ok && planned.value.nodes.every(({ state }) => state === 'hit')).toBe(true);
  expectTypeOf(events[0]!).toExtend<{ type: string }>();
});

test('a run whose signal is aborted is interrupted and keeps what is finished', async () => {
  const { home, loaded } = await given();
  if (!loaded.ok) throw new Error('refused');
  const stop = new AbortController();
  const emit = (event: RunEvent) => {
    if (event.type === 'finished' && event.node === 'panel') stop.abort();
  };
  const outcome = await run(loaded.value, { home, executor, emit, signal: stop.signal });
  expect(outcome.ok && outcome.value.status).toBe('interrupted');
  const planned = await plan(loaded.value, { home });
  expect(planned.ok && planned.value.nodes.find(({ node }) => node.id === 'panel')!.state).toBe('hit');
});

test('a mistake of the spec is a value with its place', async () => {
  const { loaded } = await given(spec.replace('equal-weight', 'equal-wait'));
  expect(loaded).toMatchObject({ ok: false, problems: [{ place: { line: 5 } }] });
});
