import { expect, test } from 'vitest';
import { opened } from '../../test-support/opened.js';
import { ranSpec, specFile } from '../../test-support/ranSpec.js';
import { loadPipeline } from './loadPipeline.js';
import type { PipelineOptions } from './PipelineOptions.js';
import { previewPipeline } from './previewPipeline.js';

const spec = `
name: selected
seed: 3
data:
  prices: { synthetic: { assets: 4, from: 2015-01-01, to: 2017-12-31, delistings: 0, listings: 0 } }
  calendar: weekly
  benchmarks: { market: { synthetic: { what: index, assets: 4, from: 2015-01-01, to: 2017-12-31, delistings: 0, listings: 0 } } }
factors: [close]
target: next-price
split: { holdout: { train-to: 2016-12-30, test-from: 2017-01-06 } }
models: { linear: { linear: { window: 4, per: asset } } }
portfolios: { tilt: { tilt-to-forecast: {} }, equal: { equal-weight: { rebalance: never } } }
report: [summary]
`;

/** What a selected run of the spec in a store computes, how it ends, and what it leaves out. */
async function ran(store: PipelineOptions['store'], about: Pick<PipelineOptions, 'selection' | 'force' | 'keepGoing'>) {
  const { outcome, events } = await ranSpec(spec, { store, about });
  const started = events.flatMap((event) => (event.type === 'started' ? [event.node] : []));
  return { outcome, started, ...(outcome.ok ? outcome.value : { problems: outcome.problems }) } as const;
}

test('a run until training stops there, in order, and says what it left out; the next one goes on from there', async () => {
  const store = await opened();
  const first = await ran(store, { selection: { until: ['train'] } });
  expect(first).toMatchObject({ status: 'ok', results: [], failures: [] });
  expect(first.started.filter((id) => id.startsWith('train:'))).toHaveLength(4);
  expect(first.started.some((id) => /^(series|quality|predict|report)/.test(id))).toBe(false);
  expect(first).toMatchObject({ leftOut: expect.arrayContaining(['series:market', 'quality', 'predict:linear', 'report']) });
  const rest = await ran(store, {});
  expect(rest).toMatchObject({ status: 'ok', leftOut: [], stages: { cached: first.started.length, ran: rest.started.length } });
});

test('a run from the forecasts computes nothing before them, and one that would have to says what it lacks', async () => {
  const store = await opened();
  const lacking = await ran(store, { selection: { from: ['predict'] } });
  expect(lacking).toMatchObject({
    status: 'failed',
    failures: [{ message: expect.stringMatching(/^prices is needed, but .* not in the store/) }],
  });
  await ran(store, { selection: { until: ['train'] } });
  const { status, started } = (await ran(store, { selection: { from: ['predict'] } })) as { status: string; started: string[] };
  expect(status).toBe('ok');
  expect(started).toEqual(expect.arrayContaining(['series:market', 'predict:linear', 'portfolio:equal', 'report']));
  expect(started.filter((id) => /^(prices|panel|factor|dataset|scaling|train)/.test(id))).toEqual([]);
});

test('only the named nodes are computed, and forced ones though they are stored', async () => {
  const store = await opened();
  await ran(store, {});
  expect((await ran(store, { selection: { only: ['train'] } })).started).toEqual([]);
  expect((await ran(store, { selection: { only: ['train:linear/SYN0?'] }, force: ['train:linear/SYN01', 'prices'] })).started).toEqual([
    'train:linear/SYN01',
  ]);
  expect((await ran(store, { force: ['prices', 'report'] })).started).toEqual(['prices', 'report']);
  expect((await ran(store, { selection: { until: ['panel'] }, force: ['*'] })).started).toEqual(['prices', 'panel']);
});

test.each<[readonly string[], RegExp, string[]]>([
  [['traim'], /^the plan has no "traim" \(did you mean "train"\?\)$/, []],
  [['nothing-like-it'], /^the plan has no "nothing-like-it"$/, []],
  [['train:linear/SYN9'], /^the plan has no "train:linear\/SYN9" \(did you mean "train:linear\/SYN01"\?\)$/, ['prices', 'panel']],
])('%s is refused, before anything runs where the spec alone shows it', async (until, message, started) => {
  const refused = await ran(await opened(), { selection: { until } });
  expect(refused).toMatchObject({ outcome: { ok: false }, problems: [{ message: expect.stringMatching(message) }] });
  expect(refused.started).toEqual(started);
});

test('a preview of a selection says what the run of it then does', async () => {
  const store = await opened();
  const loaded = await loadPipeline(specFile(spec));
  if (!loaded.ok) throw new Error('refused');
  const seen = async (about: Parameters<typeof previewPipeline>[2]) => {
    const preview = await previewPipeline(loaded.value, store, about);
    if (!preview.ok) throw new Error('refused');
    const { nodes, waiting } = preview.value;
    return { states: Object.fromEntries(nodes.map(({ node, state }) => [node.id, state])), waiting };
  };
  expect(await seen({ selection: { until: ['dataset'] } })).toEqual({
    states: { prices: 'miss', panel: 'waiting' },
    waiting: ['factor:close', 'dataset'],
  });
  expect((await seen({ selection: { only: ['quality'] } })).states).toMatchObject({ prices: 'absent', quality: 'waiting' });
  await ran(store, { selection: { until: ['train'] } });
  const { states } = await seen({ selection: { from: ['predict'] }, force: ['train'] });
  expect(states).toMatchObject({ 'train:linear/SYN01': 'hit', 'predict:linear': 'miss', 'series:market': 'miss', report: 'waiting' });
  expect((await seen({ force: ['panel'] })).states).toMatchObject({ prices: 'hit', panel: 'miss', dataset: 'hit' });
});
