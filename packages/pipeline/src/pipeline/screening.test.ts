import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { opened } from '../../test-support/opened.js';
import { ranSpec, refused } from '../../test-support/ranSpec.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { planeFromArrow, tableFromArrow } from '../arrow/index.js';
import { inline } from '../executors/index.js';
import type { RunEvent } from '../runner/index.js';
import { stages } from '../stages/registry.js';
import type { ScreeningRecord } from '../stages/screen.js';
import { loadPipeline } from './loadPipeline.js';
import { screenFactors } from './screenFactors.js';

/** The made-up market's trends last; of the four factors two see them, one is noise and one does not vary. */
const spec = `
name: screened
seed: 3
data:
  prices: { synthetic: { assets: 24, from: 2015-01-01, sessions: 500, delistings: 0, listings: 0, gaps: 0, signal: 0.3 } }
factors:
  - trend: close / delay(close, 10) - 1
  - twin: close / delay(close, 11) - 1
  - noise: volume / delay(volume, 100)
  - flat: close / close
preprocess: [{ winsorize: { per: asset } }, { standardize: { per: asset } }]
screen: { information-coefficient: { method: spearman, significance: 0.001, max-correlation: 0.9 } }
target: forward-return
split: { walk-forward: { train: 250, test: 125 } }
models:
  lstm: { lstm: { window: 4, layers: [3], epochs: 1 } }
portfolios:
  top: { top-k: { k: 5 } }
`;

async function screened(text: string, set: readonly string[] = [], store?: Awaited<ReturnType<typeof opened>>) {
  const ran = await ranSpec(text, { set, ...(store ? { store } : {}) });
  if (!ran.outcome.ok) throw new Error(ran.outcome.problems[0]!.message);
  const states = await ran.states();
  const artifact = (id: string) => ran.store.open(states.find(({ node }) => node.id === id)!.manifest!);
  const records = await Promise.all(
    states.filter(({ node }) => node.stage === 'screen').map(({ node }) => artifact(node.id).json<ScreeningRecord>('screening.json')),
  );
  return { ...ran, artifact, records, outcome: ran.outcome.value };
}

test('each fold keeps one factor that sees the planted signal, trains on it and says why the others are dropped', async () => {
  const { outcome, records, artifact } = await screened(spec);
  expect(outcome.failures).toEqual([]);
  expect(records.length).toBe(2);
  for (const { kept, table } of records) {
    expect(kept.length).toBe(1);
    const reasons = Object.fromEntries(table.map(({ factor, reason }) => [factor, reason]));
    expect(['trend', 'twin']).toContain(kept[0]);
    expect(reasons[kept[0] === 'trend' ? 'twin' : 'trend']).toMatch(
      /^its correlation with \w+, which is stronger, is \d\.\d\d, at most 0\.9 asked$/,
    );
    expect(reasons.noise).toMatch(/^p 0\.\d+, at most 0\.001 asked$/);
    expect(reasons.flat).toMatch(/^it has no coefficient/);
  }
  expect([records[0]!.from, records[1]!.from]).not.toContain(undefined);
  expect(records[0]!.to < records[1]!.to).toBe(true);
  const columns = tableFromArrow(await artifact('screen/fold-0').bytes('screening.arrow'));
  expect([...columns.kept!]).toEqual(records[0]!.table.map(({ kept }) => Number(kept)));
  const scaling = await artifact('scaling/fold-1').json<{ features: unknown[][] }>('scaling.json');
  expect(scaling.features[0]!.length).toBe(1);
  // The sessions that the dropped noise lacks cost no forecast: the first window of the factor kept alone is missing.
  const { assets, sessions, plane } = planeFromArrow(await artifact('predict:lstm').bytes('forecasts.arrow'));
  const lookback = records[0]!.kept[0] === 'trend' ? 10 : 11;
  expect(plane.filter(Number.isFinite).length).toBe(assets.length * (sessions.length - lookback - 3));
}, 60_000);

test('a screen that keeps all gives the bytes of a pipeline without one', async () => {
  const all = '{ information-coefficient: { per: asset, min-share: 0, significance: 0.999999 } }';
  const names = ['trend', 'noise'];
  const factors = 'factors=[{ trend: "close / delay(close, 10) - 1" }, { noise: "volume / delay(volume, 1)" }]';
  const [without, with_] = [await screened(spec, [factors, 'screen=none']), await screened(spec, [factors, `screen=${all}`])];
  expect(without.records).toEqual([]);
  expect(with_.records.map(({ kept }) => kept)).toEqual([names, names]);
  expect(with_.artifact('predict:lstm').digest).toBe(without.artifact('predict:lstm').digest);
  expect(with_.artifact('scaling/fold-0').digest).toBe(without.artifact('scaling/fold-0').digest);
}, 60_000);

test('where the same factors are kept nothing is trained again', async () => {
  const store = await opened();
  await screened(spec, [], store);
  const { events } = await screened(spec, ['screen.information-coefficient.significance=0.0005'], store);
  const started = events.flatMap((event) => (event.type === 'started' ? [event.node] : []));
  expect(started).toEqual(['screen/fold-0', 'screen/fold-1', 'report']);
}, 60_000);

test('the factors of a spec are screened without training, from the store where they were before, and a spec without a screen is refused', async () => {
  const file = join(temporaryFolder(), 'spec.yaml');
  writeFileSync(file, spec);
  const store = await opened();
  const started: string[] = [];
  const screen = async (set: readonly string[]) => {
    const loaded = await loadPipeline(file, { set });
    if (!loaded.ok) throw new Error(loaded.problems[0]!.message);
    const emit = (event: RunEvent) => (event.type === 'started' ? started.push(event.node) : undefined);
    return screenFactors(loaded.value, { store, executor: inline({ stages }), emit, signal: new AbortController().signal });
  };
  const screened = await screen([]);
  if (!screened.ok) throw new Error(screened.problems[0]!.message);
  expect([screened.value.status, screened.value.folds.map(({ kept }) => kept.length)]).toEqual(['ok', [1, 1]]);
  expect(started.filter((node) => /^(train|scaling|dataset|report)/.test(node))).toEqual([]);
  const before = started.length;
  expect(await screen([])).toEqual(screened);
  expect(started.length).toBe(before);
  const refusal = await screen(['screen=none']);
  expect(refusal.ok ? undefined : refusal.problems[0]!.message).toBe('the spec keeps all its factors: it has no screen');
}, 60_000);

test('a fold that keeps nothing is told with the factor that was closest and what it lacks', async () => {
  const problems = await refused(spec, ['screen.information-coefficient.min-ic=0.9']);
  expect(problems[0]!.message).toMatch(
    /^the screening on 2015-01-01 to 2015-12-\d\d keeps no factor: closest was (trend|twin): \|IC\| 0\.\d{3}, at least 0\.9 asked$/,
  );
  expect(problems[0]!.remedy).toContain('folio screen');
}, 60_000);
