import type { CheckedData } from '@foliograph/pipeline';
import type { DataQuality } from '@foliograph/report';
import { expect, test } from 'vitest';
import { foldedTable } from '../foldedTable.js';
import { paintFor } from '../paintFor.js';
import { dataCheckText } from './dataCheckText.js';

const plain = { width: 80, all: false, paint: paintFor({ isTTY: false }, {}) };
const example = { source: 'prices', asset: 'III', from: '2008-10-13', message: 'the close goes from 4 to 1, by -75.0 %' };
const checked: Pick<CheckedData, 'tables'> & { quality: DataQuality } = {
  tables: [
    { name: 'prices', assets: 64, sessions: 6037, from: '2000-01-04', to: '2023-05-31', fields: ['close'] },
    { name: 'membership', assets: 1, sessions: 0, from: '', to: '', fields: [] },
  ],
  quality: {
    coverage: {
      assets: ['III', 'NEW'],
      years: [2008, 2009],
      shares: [
        [1, 1],
        [null, 0.5],
      ],
    },
    missing: [],
    survivorship: [{ day: '2008-06-30', members: 100, listed: 70, priced: 64 }],
    findings: [
      {
        check: 'jump',
        severity: 'error',
        summary: 'A close is not far from the last one.',
        plural: 'jumps of the close',
        count: 120,
        examples: Array.from({ length: 100 }, (_, i) => ({
          ...example,
          place: { file: 'close.csv', line: i + 2 },
          remedy: 'read adjusted prices',
        })),
      },
      {
        check: 'holiday',
        severity: 'notice',
        summary: 'A day is a session.',
        plural: 'holidays',
        count: 1,
        examples: [{ source: 'prices', message: '2002-12-25 is no session', remedy: 'leave it out' }],
      },
    ],
  },
};

test('tables, coverage, the gap and findings stand below each other, then their number', () => {
  expect(dataCheckText(checked, plain)).toBe(`prices      64 assets on 6,037 sessions, 2000-01-04 to 2023-05-31: close
membership  1 asset

coverage             2008    2009
assets                  1       2
with every session      1       1
mean share          100 %  75.0 %

survivorship       2008-06-30
members                   100
in the data                70
priced on the day          64
without                36.0 %

error  jump  120 jumps of the close
  close.csv:2  III 2008-10-13: the close goes from 4 to 1, by -75.0 %
  close.csv:3  III 2008-10-13: the close goes from 4 to 1, by -75.0 %
  close.csv:4  III 2008-10-13: the close goes from 4 to 1, by -75.0 %
  and 117 more (--all shows 97 of them)
  → read adjusted prices

notice  holiday
  prices  2002-12-25 is no session
  → leave it out

120 errors, 1 notice`);
});

test('all findings that are kept are shown where they are asked for, and how many are not kept', () => {
  const text = dataCheckText(checked, { ...plain, all: true });
  expect(text.match(/^ {2}close\.csv:/gm)).toHaveLength(100);
  expect(text).toContain('\n  and 20 more\n');
});

test('a remedy that is not that of all findings stands below its own', () => {
  const examples = [{ ...example, remedy: 'split it' }, example];
  const quality = { ...checked.quality, findings: [{ ...checked.quality.findings[0]!, count: 2, examples }] };
  expect(dataCheckText({ ...checked, quality }, plain)).toContain(`  prices  III 2008-10-13: the close goes from 4 to 1, by -75.0 %
    → split it
  prices  III`);
});

test('where nothing was found that is said, and parts without content are left out', () => {
  const quality = { coverage: { assets: [], years: [], shares: [] }, missing: [], survivorship: [], findings: [] };
  expect(dataCheckText({ quality, tables: [] }, plain)).toBe('no check found anything');
  expect(dataCheckText({ tables: checked.tables.slice(1) }, plain)).toBe('membership  1 asset');
});

test('no line of a folded table is wider than asked, and no column is lost', () => {
  const years = Array.from({ length: 24 }, (_, y) => String(2000 + y));
  const rows = [
    ['coverage', ...years],
    ['assets', ...years.map((year) => String(Number(year) % 7))],
  ];
  for (const width of [20, 79, 80, 81, 400]) {
    const text = foldedTable(rows, width);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
    expect([...text.matchAll(/\b20\d\d\b/g)].map(([year]) => year)).toEqual(years);
  }
  expect(foldedTable(rows, 1).split('\n\n')).toHaveLength(24);
});

test('colours are for terminals, unless NO_COLOR is set or the terminal is dumb', () => {
  expect(paintFor({ isTTY: true }, {})('red', 'error')).toBe('\u001b[31merror\u001b[0m');
  for (const [stream, env] of [
    [{ isTTY: true }, { NO_COLOR: '1' }],
    [{ isTTY: true }, { TERM: 'dumb' }],
    [{ isTTY: false }, {}],
    [{}, {}],
  ] as const)
    expect(paintFor(stream, env)('red', 'error')).toBe('error');
  const coloured = dataCheckText(checked, { ...plain, paint: paintFor({ isTTY: true }, {}) });
  const bare = coloured.split('\u001b').map((part, i) => (i === 0 ? part : part.slice(part.indexOf('m') + 1)));
  expect(bare.join('')).toBe(dataCheckText(checked, plain));
});
