import type { Result } from '@foliograph/core';
import { expect, test } from 'vitest';
import { membershipOf } from '../../test-support/membershipOf.js';
import { readCsv } from '../../test-support/readCsv.js';
import { readParquet } from '../../test-support/readParquet.js';
import type { Bars, FoundGroup } from '../bars/index.js';
import type { CheckedBars } from '../checks/Check.js';
import { examineBars } from '../checks/examineBars.js';
import { examineSpells } from '../spellChecks/examineSpells.js';

const data = process.env.FOLIO_DATA;
const skipped = '(skipped where FOLIO_DATA is unset)';

const valueIn = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const checked = (read: Result<Bars>): CheckedBars => ({ ...valueIn(read), claim: 'full', maxJump: 0.45 });
const counts = (groups: readonly FoundGroup[]) =>
  Object.fromEntries(groups.map(({ check, severity, count }) => [check, `${count} ${severity}${count > 1 ? 's' : ''}`]));
const examples = (groups: readonly FoundGroup[], check: string) => groups.find((group) => group.check === check)?.examples ?? [];
const messages = (groups: readonly FoundGroup[], check: string) =>
  examples(groups, check).map(({ asset, message }) => (asset === undefined ? message : `${asset}: ${message}`));
const assetsIn = (groups: readonly FoundGroup[], check: string) => new Set(examples(groups, check).map(({ asset }) => asset));

test.skipIf(!data)(`a healthy set looks healthy: twelve stocks give a handful of doubts ${skipped}`, async () => {
  const groups = await examineBars(checked(await readCsv({ path: `${data}/us12/*.csv`, columns: { close: 'adj_close' } })));
  expect(counts(groups)).toEqual({
    jump: '2 warnings',
    'missing-session': '6 warnings',
    'survivors-only': '1 warning',
    'unadjusted-split': '2 warnings',
    listing: '1 notice',
    'zero-volume': '1 notice',
  });
  expect(examples(groups, 'missing-session').filter(({ severity }) => severity === 'warning')).toHaveLength(1);
  expect(examples(groups, 'jump')[0]!.place).toMatchObject({ file: expect.stringContaining('AAPL.csv'), line: 190 });
});

test.skipIf(!data)(`the quirks of the London stocks are found ${skipped}`, async () => {
  const groups = await examineBars(checked(await readCsv({ path: `${data}/ftse/close.csv`, shape: 'wide' })));
  const days = examples(groups, 'standstill').map(({ from }) => from!);
  expect(days.filter((day) => day < '2006')).toHaveLength(50);
  expect(days.filter((day) => day >= '2006')).toEqual(['2008-06-19', '2011-04-29', '2017-07-11']);
  const missing = examples(groups, 'missing-session').filter(({ severity }) => severity === 'warning');
  expect(missing.map(({ from }) => from)).toEqual(['2022-06-14']);
  const gaps = examples(groups, 'gap');
  expect(gaps).toHaveLength(29);
  expect(gaps.every(({ from, to }) => from === to && from! >= '2021-05')).toBe(true);
  for (const asset of ['III.L', 'BDEV.L', 'HSX.L', 'BKG.L']) expect(assetsIn(groups, 'outlier')).toContain(asset);
  expect(counts(groups)).toMatchObject({ outlier: '37 warnings', 'stale-run': '14 warnings', 'survivors-only': '1 warning' });
  expect(groups.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.skipIf(!data)(`the quirks of the Chinese stocks and their index are found, without a market declared ${skipped}`, async () => {
  const bars = checked(await readParquet({ path: `${data}/ashares/daily.parquet`, asset: 'code' }));
  const groups = await examineBars(bars);
  expect(counts(groups)).toEqual({
    gap: '5 warnings',
    outlier: '3 warnings',
    'previous-close': '1 warning',
    'price-limit': '2 warnings',
    'unadjusted-split': '1 warning',
    'average-price': '1 notice',
    listing: '2 notices',
    'missing-session': '1 notice',
    suspended: '1 notice',
  });
  expect(examples(groups, 'price-limit').map(({ asset, from }) => [asset, from])).toEqual([
    ['600688.SH', '2013-08-20'],
    ['600871.SH', '2013-08-20'],
  ]);
  expect(messages(groups, 'average-price')).toEqual([
    'amount / volume lies outside the bar on 96 % of the bars: amount and volume are not adjusted as prices are',
  ]);
  expect(messages(groups, 'suspended')[0]).toMatch(/^31211 of 517442 bars are of suspended days, of 419 assets/);

  const spells = await membershipOf(`${data}/ashares/csi300-membership.csv`, 'code');
  expect(await examineSpells(spells)).toEqual([]);
  const joined = await examineSpells(spells, bars);
  expect(joined.map(({ check }) => check)).toEqual(['member-count']);
  expect(messages(joined, 'member-count')).toEqual(['291 members until 2013-06-28, 300 from 2013-07-01']);
});

test.skipIf(!data)(`the quirks of the American stocks and their index are found ${skipped}`, async () => {
  const bars = checked(await readParquet({ path: `${data}/us500/daily.parquet`, asset: 'ticker' }));
  const groups = await examineBars(bars);
  expect(counts(groups)).toEqual({
    jump: '27 warnings',
    'missing-session': '3 warnings',
    outlier: '18 warnings',
    'outside-range': '3 warnings',
    'stale-run': '7 warnings',
    'survivors-only': '1 warning',
    'unadjusted-split': '1 warning',
    'zero-volume': '26 warnings',
    listing: '1 notice',
  });
  expect(messages(groups, 'zero-volume')).toContain('AMCR: no volume on 1371 of 1778 sessions before 2019-06-11');

  const spells = await membershipOf(`${data}/us500/membership.csv`, 'ticker');
  expect(await examineSpells(spells)).toEqual([]);
  const joined = await examineSpells(spells, bars);
  expect(messages(joined, 'never-member')[0]).toMatch(/^34 of 604 assets with prices are never members while the data last/);
  expect(assetsIn(joined, 'little-traded')).toEqual(new Set(['EP', 'SII']));
  const late = examples(joined, 'partly-priced').filter(({ severity }) => severity === 'warning');
  expect(new Set(late.map(({ asset }) => asset))).toEqual(new Set(['FOX', 'FOXA', 'IR', 'SII', 'SUN']));
  // 348 have a price on the day itself; with the five whose ticker has one on other days, the 353 of the tickers that are there.
  expect(messages(joined, 'unpriced-members')[0]).toBe(
    'of 499 members on 2010-06-30 348 have a price, 5 more only on other days (CEG, DELL, DOW, FOXA, SUN)',
  );
});

test.skipIf(!data)(`splits taken back from adjusted prices are errors on their days, with their lines ${skipped}`, async () => {
  const splits = {
    AAPL: [
      ['2014-06-09', 7],
      ['2020-08-31', 4],
    ],
    NVDA: [['2021-07-20', 4]],
    TSLA: [
      ['2020-08-31', 5],
      ['2022-08-25', 3],
    ],
    NFLX: [['2015-07-15', 7]],
    AMZN: [['2022-06-06', 20]],
  } as const;
  const read = valueIn(await readCsv({ path: `${data}/us12/*.csv` }));
  const T = read.sessions.length;
  const fields = new Map([...read.fields].map(([field, plane]) => [field, plane.slice()]));
  for (const [asset, own] of Object.entries(splits))
    for (const [day, ratio] of own) {
      const first = read.assets.indexOf(asset) * T;
      const until = first + read.sessions.indexOf(day);
      for (const [field, plane] of fields)
        for (let cell = first; cell < until; cell++) plane[cell]! *= field === 'volume' ? 1 / ratio : ratio;
    }
  const told = async (claim: 'none' | 'full') => {
    const groups = await examineBars({ ...read, fields, claim, maxJump: 0.45 });
    return examples(groups, 'unadjusted-split').filter(({ message }) => message.includes('as an unadjusted split of'));
  };
  const planted = Object.entries(splits).flatMap(([asset, own]) => own.map(([day]) => `${asset} ${day}`));
  const errors = (await told('full')).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ asset, from }) => `${asset} ${from}`).sort()).toEqual(planted.sort());
  expect(errors[0]!.place).toMatchObject({ file: expect.stringContaining('AAPL.csv'), line: expect.any(Number) });
  const doubts = await told('none');
  expect(doubts.every(({ severity, remedy }) => severity === 'warning' && remedy!.startsWith('say how prices are adjusted'))).toBe(true);
});
