import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { registry } from '@foliograph/core';
import { expect, test } from 'vitest';
import { recordsOf } from '../../test-support/recordsOf.js';
import { asRecords, soundRows } from '../../test-support/soundStatements.js';
import { statementRecords } from '../../test-support/statementRecords.js';
import { examineStatements } from './examineStatements.js';
import * as checkSet from './index.js';
import type { Declared } from './StatementCheck.js';

type Row = ReturnType<typeof soundRows>[number];

const names = { asset: 'asset', period: 'period_end', published: 'published' };
const examine = (rows: readonly Row[], declared?: Declared) => examineStatements(asRecords(rows), names, declared);
/** What one check says of rows. */
const said = async (check: string, rows: readonly Row[], declared?: Declared) =>
  (await examine(rows, declared))
    .filter((group) => group.check === check)
    .flatMap(({ examples }) => examples.map(({ message }) => message));

/** The sound rows, each changed by its own values and place. */
const changed = (change: (row: Row, index: number) => Row) => soundRows().map(change);
const quarterOf = ({ period_end }: Row) => Number(String(period_end).slice(5, 7)) / 3;
/** A column added to the sound rows. */
const withColumn = (name: string, value: (row: Row, index: number) => number | '') =>
  changed((row, index) => ({ ...row, [name]: value(row, index) }));

test('sound statements show nothing', async () => {
  expect(await examine(soundRows())).toEqual([]);
});

test('a table without rows shows nothing', async () => {
  const empty = recordsOf(['asset', 'period_end', 'x'], []);
  expect(await examineStatements(empty, names)).toEqual([]);
});

/** For each check rows that show it, and all that it says of them. */
const broken = {
  'year-to-date': [
    withColumn('profit', (row) => quarterOf(row) * Number(row.revenue)),
    ['profit runs from the start of the year: at least 79 % of its steps within a year grow, and 100 % of those to March fall'],
  ],
  'year-to-date-ratio': [
    withColumn('growth', (row, index) => {
      const year = soundRows().slice(index + 1 - quarterOf(row), index + 1);
      return year.reduce((sum, { margin }) => sum + Number(margin), 0) / year.length;
    }),
    ['growth seems to be a ratio of figures since the start of the year: its median step to March is 1.3 times that to any other month'],
  ],
  'partial-quarters': [
    withColumn('sales', (row) => (quarterOf(row) % 2 === 0 ? Number(row.revenue) : '')),
    [
      'sales is reported for periods to June and December (100 % of them or more), and hardly for those to March and September (0 % or less)',
    ],
  ],
  'per-cent': [
    changed((row) => ({
      ...row,
      own: 20 + Number(row.margin),
      debt: 80 - Number(row.margin),
      quick_ratio: 100 * Number(row.margin),
      pe_ratio: 20,
    })),
    [
      'own and debt sum to 100: both are in per cent',
      'debt and own sum to 100: both are in per cent',
      'quick_ratio is called a ratio, but its median size is 20.2: it looks like per cent',
    ],
  ],
  'absent-by-asset': [
    changed((row) => ({ ...row, margin: row.asset === 'C03' ? '' : row.margin! })),
    ['margin has no value for 1 of 40 assets: C03'],
  ],
  'no-publication': [
    changed((row, index) => ({ ...row, published: index === 4 ? '' : row.published! })),
    ['nothing says when this statement was published'],
  ],
  'weekend-publication': [
    changed((row, index) => ({ ...row, published: index === 0 ? '2015-04-25' : row.published! })),
    ['1 of 640 publications (0.2 %) are on weekends'],
  ],
  'published-early': [
    changed((row, index) => ({ ...row, published: index === 0 ? '2015-03-31' : row.published! })),
    ['published on 2015-03-31, before the period to 2015-03-31 was over'],
  ],
  'repeated-row': [
    [...soundRows(), soundRows()[0]!, { ...soundRows()[1]!, revenue: 1 }],
    ['the statement of 2015-03-31 stands twice', 'the statement of 2015-06-30 stands twice with different values, of which the last count'],
  ],
  restatement: [
    [{ ...soundRows()[0]!, published: '2015-09-01', revenue: 1 }, { ...soundRows()[1]!, published: '2015-09-01' }, ...soundRows()],
    ['the statement of 2015-03-31 is restated on 2015-09-01', 'the statement of 2015-06-30 is repeated with the same values on 2015-09-01'],
  ],
  'shared-day': [
    changed((row, index) => ({ ...row, published: index === 3 ? '2016-04-26' : row.published! })),
    ['the statements of 2015-12-31 and 2016-03-31 are both published on 2016-04-26'],
  ],
  'capped-value': [
    changed((row, index) => ({ ...row, revenue: index === 5 ? -9999.999999 : row.revenue! })),
    ['revenue is -9999.999999: a cap or a code rather than a value'],
  ],
  'missing-period': [soundRows().filter((_, index) => index !== 5), ['no statement between those of 2016-03-31 and 2016-09-30']],
} satisfies Record<string, [Row[], string[]]>;

test.each(Object.entries(broken))('%s is found where it is, and only there', async (check, [rows, messages]) => {
  expect(await said(check, rows)).toEqual(messages);
});

test('every check is put to a test', () => {
  expect([...Object.keys(broken), 'not-year-to-date'].sort()).toEqual([...registry(checkSet).keys()]);
});

test('what is declared is not told, and what is declared amiss is', async () => {
  const [profit] = broken['year-to-date'];
  expect(await said('year-to-date', profit, { yearToDate: ['profit'] })).toEqual([]);
  expect(await said('not-year-to-date', profit, { yearToDate: ['profit', 'revenue', 'gone'] })).toEqual([
    'revenue is declared to run from the start of the year, but at most 54 % of its steps to one month fall',
  ]);
  const [ratios, told] = broken['per-cent'];
  expect(await said('per-cent', ratios, { percent: ['quick_ratio'] })).toEqual(told.slice(0, 2));
  const [blank] = broken['no-publication'];
  const [group] = (await examine(blank, { deadlines: true })).filter(({ check }) => check === 'no-publication');
  expect(group).toMatchObject({ severity: 'notice', examples: [{ remedy: "nothing to do: the market's deadline is taken" }] });
});

test('a table without a column of publications is told once', async () => {
  const rows = soundRows().map(({ published: _, ...row }) => row);
  expect(await said('no-publication', rows)).toEqual(['nothing says when statements were published']);
});

test('figures that shrink through the year, such as days of turnover, are told from those that grow', async () => {
  const rows = withColumn('days', (row) => 36000 / (quarterOf(row) * Number(row.revenue)));
  const [group] = (await examine(rows)).filter(({ check }) => check === 'year-to-date');
  expect(group!.examples).toEqual([
    {
      severity: 'warning',
      message: 'days runs from the start of the year: at least 79 % of its steps within a year fall, and 100 % of those to March rise',
      remedy: 'compare it with the same period of other years alone',
    },
  ]);
});

test('fiscal years that end in June are found as they are', async () => {
  const rows = withColumn('profit', (row) => (((quarterOf(row) + 1) % 4) + 1) * Number(row.revenue));
  expect((await said('year-to-date', rows))[0]).toMatch(/ of those to September fall$/);
});

test('findings carry asset, period, place and remedy, the gravest check first', async () => {
  const [rows] = broken['published-early'];
  const groups = await examine([...rows, rows[0]!]);
  expect(groups.map(({ check, severity }) => `${severity} ${check}`)).toEqual(['error published-early', 'warning repeated-row']);
  expect(groups[0]).toMatchObject({
    count: 2,
    examples: [
      { asset: 'C00', from: '2015-03-31', to: '2015-03-31', place: { file: 'made-up.csv', line: 2 }, severity: 'error' },
      { place: { line: 642 } },
    ],
  });
});

test('of many findings the first hundred are kept and all are counted', async () => {
  const rows = soundRows();
  const [group] = (await examine([...rows, ...rows])).filter(({ check }) => check === 'repeated-row');
  expect(group!.count).toBe(640);
  expect(group!.examples).toHaveLength(100);
});

const folder = process.env.FOLIO_DATA === undefined ? undefined : join(process.env.FOLIO_DATA, 'ashares');

/** What the checks say of a file of real statements, a line a check with its count and the columns that it names. */
async function saidOfFile(name: string): Promise<readonly string[]> {
  const records = await statementRecords(join(folder!, `${name}.csv`));
  const columns = [...records.numbers.keys()];
  return (await examineStatements(records, names)).map(({ check, count, examples }) => {
    const named = columns.filter((column) => examples.some(({ message }) => message.startsWith(`${column} `)));
    return `${check} ${count}${named.length > 0 ? `: ${named.join(', ')}` : ''}`;
  });
}

test.skipIf(!folder || !existsSync(folder))(
  'what is odd in real statements is found without being told where (needs FOLIO_DATA)',
  async () => {
    const said = new Map<string, readonly string[]>();
    for (const name of ['profit', 'growth', 'operation', 'debtpaying']) said.set(name, await saidOfFile(name));
    expect(Object.fromEntries(said)).toEqual({
      profit: [
        'year-to-date 3: roe_avg, net_profit, mb_revenue',
        'absent-by-asset 1: gp_margin',
        'partial-quarters 1: mb_revenue',
        'shared-day 379',
        'weekend-publication 1',
        'year-to-date-ratio 2: np_margin, gp_margin',
      ],
      growth: ['capped-value 1: yoyni', 'shared-day 379', 'weekend-publication 1', 'year-to-date-ratio 3: yoyni, yoyeps_basic, yoypni'],
      operation: [
        'no-publication 1',
        'year-to-date 6: arturnover, arturndays, inventory_turnover, inventory_days, currentasset_turnover, currentasset_days',
        'absent-by-asset 6: arturnover, arturndays, inventory_turnover, inventory_days, currentasset_turnover, currentasset_days',
        'missing-period 123',
      ],
      debtpaying: [
        'no-publication 1',
        'per-cent 4: cashratio, icratio, sheqratio, adratio',
        'absent-by-asset 4: currentratio, quickratio, cashratio, icratio',
        'missing-period 18',
        'year-to-date-ratio 1: icratio',
      ],
    });
  },
);
