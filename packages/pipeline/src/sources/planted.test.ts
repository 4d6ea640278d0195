import { dayOf } from '@foliograph/core';
import { expect, test } from 'vitest';
import { ranSpec, refused } from '../../test-support/ranSpec.js';
import { planeFromArrow } from '../arrow/index.js';
import type { FoundGroup } from '../bars/index.js';
import { businessDays, drawMembership, drawStatements, type MarketShape, simulateMarket } from '../market/index.js';
import type { PanelFacts } from '../plan/index.js';

const [seed, T] = [5, 900];
const dirt = { stale: 1, splits: 0, swapped: 1, outliers: 1, missing: 1, holidays: 1, lost: 1 };
const shape: MarketShape = {
  ...{ assets: 30, sectors: 6, growth: 0.06, marketVolatility: 0.15, sectorVolatility: 0.1, idiosyncraticVolatility: 0.25 },
  ...{ signal: 0.05, memory: 10, clustering: 0.98, stress: 0.15, listings: 0.1, delistings: 0.4, gaps: 0.002 },
  ...{ decline: 0.6, crash: 0.2, reused: 3, members: 12, suspensions: 0.02, restated: 0.2 },
};
const market = 'sessions: 900, delistings: 0.4, decline: 0.6, crash: 0.2, reused: 3, members: 12, suspensions: 0.02, restated: 0.2';
const dirty = (planted: object) =>
  `{ ${Object.entries(planted)
    .map(([kind, count]) => `${kind}: ${count}`)
    .join(', ')} }`;
const spec = `name: planted
seed: ${seed}
data:
  prices: { synthetic: { ${market}, dirt: ${dirty(dirt)} } }
  membership: { synthetic: { ${market}, what: membership } }
  sectors: { synthetic: { ${market}, what: sectors } }
  fundamentals: { reports: { from: { synthetic: { ${market}, what: statements } }, max-age: 10000 } }
universe: members
target: next-price
split: { holdout: { train-to: 2016-06-30, test-from: 2016-07-01 } }
portfolios: { equal-weight: }
`;
const days = businessDays('2015-01-01', { count: T });
const truth = simulateMarket({ ...shape, dirt }, T, seed);
const placeOf = (kind: string) => {
  const { asset, from } = truth.stains.find((stain) => stain.kind === kind)!;
  return [asset === undefined ? undefined : truth.assets[asset], days[from]];
};

test('a pipeline over the made-up market finds its members, its statements and its faults where they were planted', async () => {
  const { outcome, states, store } = await ranSpec(spec);
  if (!outcome.ok || outcome.value.status !== 'ok') throw new Error(JSON.stringify(outcome));
  const stored = await states();
  const [panel, prices] = ['panel', 'prices'].map((id) => store.open(stored.find(({ node }) => node.id === id)!.manifest!));
  const { assets, sessions } = await panel!.json<PanelFacts>('facts.json');
  const planeOf = async (field: string) => [...planeFromArrow(await panel!.bytes(`${field}.arrow`)).plane];
  const cells = assets.flatMap((name) => sessions.map((day) => ({ asset: truth.assets.indexOf(name), day })));

  const spells = drawMembership(shape, T, seed).map(({ asset, first, end }) => ({ asset, start: days[first]!, end: days[end] ?? '~' }));
  const belongs = cells.map(({ asset, day }) =>
    Number(spells.some((spell) => spell.asset === asset && spell.start <= day && day < spell.end)),
  );
  expect((await planeOf('member')).flatMap((mark, i) => (mark === belongs[i] ? [] : [cells[i]]))).toEqual([]);
  expect(belongs.filter((mark) => mark === 1)).toHaveLength(12 * sessions.length);

  // The latest period of all rows published before the day, and of its rows the latest.
  const { rows } = drawStatements(shape, days, seed);
  const own = truth.assets.map((_, asset) => rows.filter((row) => row.asset === asset));
  const known = cells.map(({ asset, day }) => {
    const before = own[asset]!.filter(({ published }) => published < dayOf(day));
    return before.reduce((best, row) => (row.periodEnd >= best.periodEnd ? row : best), { periodEnd: -Infinity, revenue: NaN }).revenue;
  });
  expect((await planeOf('revenue')).flatMap((value, i) => (Object.is(value, known[i]) ? [] : [cells[i]]))).toEqual([]);

  const findings = await prices!.json<readonly FoundGroup[]>('findings.json');
  const foundBy = (check: string) => findings.find((group) => group.check === check)?.examples.map(({ asset, from }) => [asset, from]);
  expect(foundBy('high-below-low')).toEqual([placeOf('swapped')]);
  expect(foundBy('stale-run')).toEqual([placeOf('stale')]);
  expect(foundBy('standstill')).toEqual([placeOf('holidays')]);
  expect(foundBy('missing-session')).toEqual([placeOf('lost')]);
  expect(foundBy('outlier')).toContainEqual(placeOf('outliers'));
  expect(foundBy('gap')).toContainEqual(placeOf('missing'));
}, 60_000);

test('a split that prices do not know of is refused, by its asset and day', async () => {
  const { stains, assets } = simulateMarket({ ...shape, dirt: { splits: 1 } }, T, seed);
  const [problem, ...others] = await refused(spec.replace(dirty(dirt), '{ splits: 1 }'));
  expect(problem!.message).toContain(`${assets[stains[0]!.asset!]}: `);
  expect(problem!.message).toContain(`on ${days[stains[0]!.from]}, by -7`);
  expect(others).toEqual([]);
}, 60_000);
