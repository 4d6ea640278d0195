import { expect, test } from 'vitest';
import { opened } from '../../test-support/opened.js';
import { ranSpec, specFile } from '../../test-support/ranSpec.js';
import { planeFromArrow, tableFromArrow } from '../arrow/index.js';
import { inline } from '../executors/index.js';
import { stages } from '../stages/registry.js';
import { decideNext } from './decideNext.js';
import { loadPipeline } from './loadPipeline.js';

const market = 'assets: 6, from: 2015-01-01, to: 2018-12-31';
const spec = (execution: string) => `
name: decides
seed: 3
data: { prices: { synthetic: { ${market} } }, calendar: weekly }
factors: [close]
preprocess: [{ min-max: { per: pooled } }]
target: next-price
split: { holdout: { train-to: 2017-12-29, test-from: 2018-01-05 } }
models: { lstm: { lstm: { window: 6, layers: [4], epochs: 2 } } }
portfolios: { best: { top-k: { k: 2 } }, tilt: { tilt-to-forecast: { variant: weights, short: true, max-weight: 0.3 } } }
backtest: { execution: ${execution}, costs: { fees: { bps: 10, minimum: 1 } } }
`;

async function decided(text: string, store: Awaited<ReturnType<typeof opened>>, asOf?: string) {
  const loaded = await loadPipeline(specFile(text));
  if (!loaded.ok) throw new Error(loaded.problems[0]!.message);
  const options = { store, executor: inline({ stages }), emit: () => {}, signal: new AbortController().signal };
  return decideNext(loaded.value, { ...options, ...(asOf === undefined ? {} : { asOf }) });
}

test('as of a session, weights and orders are those of the batch backtest on it, to the bit', async () => {
  const text = spec('{ lag: 0, lot: 10, unfilled: carry }');
  const { store, states, outcome } = await ranSpec(text);
  if (!outcome.ok || outcome.value.status !== 'ok') throw new Error(JSON.stringify(outcome));
  const all = await states();
  const artifact = (id: string) => store.open(all.find(({ node }) => node.id === id)!.manifest!);
  for (const asOf of ['2018-01-05', '2018-03-16', '2018-11-02']) {
    const next = await decided(text, store, asOf);
    if (!next.ok) throw new Error(next.problems[0]!.message);
    expect(next.value.decisions.map(({ name }) => name)).toEqual(['best', 'tilt']);
    for (const { name, decided, weights, orders } of next.value.decisions) {
      expect(decided).toBe(asOf);
      const targets = planeFromArrow(await artifact(`portfolio:lstm/${name}`).bytes('targets.arrow'));
      const d = targets.sessions.indexOf(asOf);
      const wanted = new Map(weights.map(({ asset, target }) => [asset, target]));
      targets.assets.forEach((asset, n) => {
        expect(wanted.get(asset) ?? 0).toBe(targets.plane[n * targets.sessions.length + d]);
      });
      const ledger = tableFromArrow(await artifact(`backtest:${name}`).bytes('orders.arrow')) as Record<string, ArrayLike<unknown>>;
      const rows = Array.from(ledger.date!, (day, i) => (day === asOf ? i : -1)).filter((i) => i >= 0);
      const column = (key: string) => rows.map((i) => ledger[key]![i]);
      const placed = orders.filter(({ price }) => price !== null);
      expect(placed.length).toBeGreaterThan(0);
      expect(placed.map(({ asset }) => asset)).toEqual(column('asset'));
      expect(placed.map(({ quantity }) => quantity)).toEqual(column('quantity'));
      expect(placed.map(({ fee }) => fee)).toEqual(column('fee'));
      expect(placed.map(({ reason }) => reason)).toEqual(column('reason'));
    }
  }
}, 120_000);

test('the newest session decides too, what comes after a day does not matter, and a day without a session is the one before it', async () => {
  const text = spec('{ lag: 1 }');
  const store = await opened();
  const newest = await decided(text, store);
  if (!newest.ok) throw new Error(newest.problems[0]!.message);
  expect([newest.value.status, newest.value.asOf]).toEqual(['ok', '2018-12-28']);
  expect(newest.value.decisions.every(({ decided, orders }) => decided === '2018-12-28' && orders.length > 0)).toBe(true);
  expect(newest.value.decisions[0]!.orders.every(({ sessionsAfter }) => sessionsAfter === 1)).toBe(true);

  const [then, sunday] = [await decided(text, store, '2018-06-15'), await decided(text, store, '2018-06-17')];
  expect(sunday).toEqual(then);
}, 120_000);

test('a day before the test is a problem with a remedy, and so is a spec without portfolios', async () => {
  const store = await opened();
  const early = await decided(spec('{ lag: 1 }'), store, '2017-05-01');
  expect(early.ok ? [] : early.problems.map(({ message }) => message)).toEqual([
    'nothing is decided as of 2017-05-01: the test begins on 2018-01-05',
  ]);
  const none = await decided(spec('{ lag: 1 }').replace(/^portfolios.*\n/m, ''), store);
  expect(none.ok ? [] : none.problems.map(({ message }) => message)).toEqual(['the spec decides nothing: it has no portfolio']);
}, 120_000);
