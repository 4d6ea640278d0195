import { expect, test } from 'vitest';
import { calmBars } from '../../test-support/calmBars.js';
import type { Cell } from '../bars/index.js';
import { examineBars } from './examineBars.js';

/** A calm market with closes of 0, two highs below their lows, a split and a missing bar. */
function soiled() {
  const bars = calmBars();
  const plane = (field: string) => bars.fields.get(field)!;
  const T = bars.sessions.length;
  plane('close')[9] = 0;
  plane('high')[T + 1] = 1;
  plane('high')[T + 2] = 1;
  for (const [field, values] of bars.fields)
    for (let cell = 2 * T; cell < 2 * T + 200; cell++) values[cell]! *= field === 'volume' ? 1 / 5 : 5;
  for (const values of bars.fields.values()) values[3 * T + 50] = NaN;
  return bars;
}

test('groups are by check, the gravest first, with all that is known of each example', async () => {
  const groups = await examineBars(soiled());
  expect(groups.map(({ check, severity, count }) => [check, severity, count])).toEqual([
    ['non-positive-close', 'error', 1],
    ['unadjusted-split', 'error', 1],
    ['gap', 'warning', 1],
    ['high-below-low', 'warning', 2],
    ['jump', 'warning', 1],
    ['outside-range', 'warning', 1],
  ]);
  expect(groups[0]).toMatchObject({
    summary: 'A close is positive.',
    plural: 'closes that are not positive',
    examples: [
      { severity: 'error', asset: 'A0', from: '2020-01-14', to: '2020-01-14', remedy: 'leave the cell blank where there was no trade' },
    ],
  });
});

test('places are asked for once and stand at their findings', async () => {
  const asked: Cell[][] = [];
  const locate = (cells: readonly Cell[]) => {
    asked.push([...cells]);
    return Promise.resolve(
      cells.map(({ asset, session }) => (asset === 3 ? undefined : { file: 'bars.csv', line: 1000 * asset + session })),
    );
  };
  const groups = await examineBars({ ...soiled(), locate });
  expect(asked).toHaveLength(1);
  const swapped = groups.find(({ check }) => check === 'high-below-low')!;
  expect(swapped.examples.map(({ place }) => place)).toEqual([
    { file: 'bars.csv', line: 1001 },
    { file: 'bars.csv', line: 1002 },
  ]);
  const gaps = groups.find(({ check }) => check === 'gap')!;
  expect(gaps.examples.find(({ asset }) => asset === 'A3')).not.toHaveProperty('place');
});

test('a session of all assets stands where the first of them has its row', async () => {
  const bars = calmBars();
  const T = bars.sessions.length;
  for (const [field, values] of bars.fields)
    for (let n = 0; n < bars.assets.length; n++) values[n * T + 30] = field === 'volume' ? 0 : bars.fields.get('close')![n * T + 29]!;
  for (const values of bars.fields.values()) values[30] = NaN;
  const locate = (cells: readonly Cell[]) =>
    Promise.resolve(cells.map(({ asset, session }) => ({ file: `${asset}.csv`, line: session + 2 })));
  const groups = await examineBars({ ...bars, locate });
  expect(groups.find(({ check }) => check === 'standstill')?.examples.map(({ place }) => place)).toEqual([{ file: '1.csv', line: 32 }]);
});

test('faults without number are counted, and a hundred told', async () => {
  const bars = calmBars({ assets: 40, count: 500 });
  bars.fields.get('high')!.fill(1);
  const [group] = (await examineBars(bars)).filter(({ check }) => check === 'high-below-low');
  expect([group!.count, group!.examples.length]).toEqual([20_000, 100]);
});

test('the same bars give the same bytes', async () => {
  expect(JSON.stringify(await examineBars(soiled()))).toBe(JSON.stringify(await examineBars(soiled())));
});
