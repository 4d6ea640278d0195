import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readCsv, readTexts } from '../../test-support/readCsv.js';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';

type Read = Awaited<ReturnType<typeof readCsv>>;

/** Problems as people see them: file:line, severity where it is a warning, message and remedy. */
function told(read: Read): string[] {
  const problems = read.ok ? read.value.warnings : read.problems;
  return problems.map(({ severity, message, place, remedy }) => {
    const where = place ? `${[basename(place.file), place.line].filter((part) => part !== undefined).join(':')}  ` : '';
    return `${severity === 'warning' ? 'warning: ' : ''}${where}${message}${remedy === undefined ? '' : ` → ${remedy}`}`;
  });
}

const rows = 'date,open,high,low,close\n2024-01-02,10,11,9,10\n';

test.each<[what: string, text: string | Uint8Array, said: string[], given?: Parameters<typeof readTexts>[1]]>([
  ['an empty file', '', ['x.csv  the file is empty']],
  ['a file of empty lines', '\ufeff\n\n', ['x.csv  the file is empty']],
  ['a header alone', 'date,close\n', ['x.csv:1  there is no row']],
  ['no column of days', 'Datum,close\n2024-01-02,1\n', ['x.csv:1  there is no date column "date" → the columns are Datum, close']],
  [
    'no column of days but one that is close',
    'dat,close\n2024-01-02,1\n',
    ['x.csv:1  there is no date column "date" (did you mean "dat"?)'],
  ],
  [
    'no column that is mapped',
    'date,close,adj_close\n2024-01-02,1,1\n',
    ['x.csv:1  there is no column "adj_clos" (did you mean "adj_close"?)'],
    { columns: { close: 'adj_clos' } },
  ],
  [
    'no column beside the day',
    'date\n2024-01-02\n',
    ['x.csv:1  there is no column with values → beside "date" the file needs one, such as close'],
  ],
  [
    'other separators',
    'date;close\n2024-01-02;1\n',
    ['x.csv:1  there is no date column "date" → cells stand between ";": add separator: ";"'],
  ],
  ['a bad number', `${rows}2024-01-03,10,11,9,1O.5\n`, ['x.csv:3  close is not a number: "1O.5"']],
  ['an infinite number', `${rows}2024-01-03,10,11,9,inf\n`, ['x.csv:3  close is not a number: "inf"']],
  ['a decimal comma', `${rows}2024-01-03,10,11,9,"10,5"\n`, ['x.csv:3  close is not a number: "10,5"']],
  [
    'a bad number below a cell of two lines',
    `${rows.replace('\n', ',note\n').replace(/\n$/, ',"a\nb"\n')}\n2024-01-03,10,11,9,x,\n`,
    ['x.csv:5  close is not a number: "x"'],
  ],
  ['a day in another notation', `${rows}03/01/2024,10,11,9,10\n`, ['x.csv:3  date is not a day as YYYY-MM-DD: "03/01/2024"']],
  ['a day that no month has', `${rows}2024-02-30,10,11,9,10\n`, ['x.csv:3  date is not a day as YYYY-MM-DD: "2024-02-30"']],
  ['no day', `${rows},10,11,9,10\n`, ['x.csv:3  date is not a day as YYYY-MM-DD: ""']],
  [
    'two mistakes in two lines',
    `${rows}x,10,11,9,y\n2024-01-03,10,z,9,1\n`,
    ['x.csv:3  date is not a day as YYYY-MM-DD: "x"', 'x.csv:3  close is not a number: "y"', 'x.csv:4  high is not a number: "z"'],
  ],
  [
    'many mistakes',
    `${rows}${'2024-01-03,10,11,9,?\n'.repeat(15)}`,
    [
      'x.csv:3  close is not a number: "?"',
      'x.csv:4  close is not a number: "?"',
      'x.csv:5  close is not a number: "?"',
      'and 12 more cells that cannot be read',
    ],
  ],
  [
    'two bars of one day',
    `${rows}2024-01-02,10,11,9,10.5\n`,
    ['x.csv:3  x has two bars with different values on 2024-01-02 → keep one of them'],
  ],
  ['a bar twice', `${rows}2024-01-02,10,11,9,10\n`, ['warning: x.csv:3  x has two equal bars on 2024-01-02']],
  [
    'a bar twice beside a text',
    'date,close,note\n2024-01-02,1,x\n2024-01-02,1,x\n',
    ['warning: x.csv:3  x has two equal bars on 2024-01-02'],
  ],
  ['days out of order', `${rows}2024-01-04,10,11,9,10\n2024-01-03,10,11,9,10\n`, ['warning: x.csv:4  2024-01-03 stands after 2024-01-04']],
  ['a column twice', 'date,close,close\n2024-01-02,1,2\n', ['x.csv:1  two columns are called "close" → rename one or take it out']],
  [
    'a column of days twice',
    'date,date,close\n2024-01-02,2024-01-02,2\n',
    ['x.csv:1  two columns are called "date" → rename one or take it out'],
  ],
  [
    'a column in two spellings',
    'date,Adj Close,adj_close\n2024-01-02,1,2\n',
    ['x.csv:1  two columns are called "adj_close" → rename one or take it out'],
  ],
  [
    'an asset twice in a wide table',
    'date,A,A\n2024-01-02,1,2\n',
    ['x.csv:1  two columns are called "A" → rename one or take it out'],
    { shape: 'wide' },
  ],
  ['no name of the asset', 'date,ticker,close\n2024-01-02,,1\n', ['x.csv:2  ticker is not a name: ""'], { shape: 'long', asset: 'ticker' }],
  [
    'text in Latin-1',
    Buffer.from('date,close,note\n2024-01-02,1,Z\xfcrich\n', 'latin1'),
    ['x.csv:2  this is not UTF-8 text → save the file as UTF-8'],
    { columns: { note: 'note' } },
  ],
  [
    'text in UTF-16',
    Buffer.from('\ufeffdate,close\n2024-01-02,1\n', 'utf16le'),
    ['x.csv:1  this is not UTF-8 text → save the file as UTF-8'],
  ],
  [
    'a quote that is not closed',
    `${rows}2024-01-03,10,11,9,"10\n2024-01-04,10,11,9,10\n`,
    ['x.csv:3  a quote is opened and never closed → close it, or write "" for a quote inside a quoted cell'],
  ],
  [
    'text behind a quote',
    `${rows}2024-01-03,10,11,9,"1"0\n`,
    ['x.csv:3  text follows a closing quote → write "" for a quote inside a quoted cell'],
  ],
  [
    'a cell too few',
    `${rows}2024-01-03\n`,
    ['x.csv:3  the row has 1 cell, the header 5 → a comma inside a cell needs quotes around the cell'],
  ],
  [
    'a cell too many',
    `${rows}2024-01-03,10,11,9,1,000\n`,
    ['x.csv:3  the row has 6 cells, the header 5 → a comma inside a cell needs quotes around the cell'],
  ],
  [
    'lines that end in two ways',
    `${rows}2024-01-03,10,11,9,10\r\n`,
    ['x.csv:3  the line ends in another way than the header → save the file with one kind of line ending'],
  ],
])('%s is told', async (_, text, said, given) => {
  expect(told(await readTexts({ 'x.csv': text }, given))).toEqual(said);
});

test.each<[string, (folder: string) => string, string]>([
  [
    'a file that is not there',
    (folder) => `${folder}/data/AAPLE.csv`,
    'there is no file "FOLDER/data/AAPLE.csv" (did you mean "AAPL.csv"?)',
  ],
  ['a file in a folder that is not there', (folder) => `${folder}/dta/x.csv`, 'there is no file "FOLDER/dta/x.csv"'],
  [
    'a pattern that nothing matches',
    (folder) => `${folder}/data/*.tsv`,
    'no file matches "FOLDER/data/*.tsv" → * stands for any part of one name, ** for any folders between',
  ],
  [
    'a pattern in a folder that is not there',
    (folder) => `${folder}/dta/*.csv`,
    'no file matches "FOLDER/dta/*.csv": there is no folder "FOLDER/dta"',
  ],
  ['a folder', (folder) => `${folder}/data`, '"FOLDER/data" is a folder → write * behind it to read the files in it'],
  [
    'two files of one asset',
    (folder) => `${folder}/*/*.csv`,
    'two files are of one asset: data/AAPL.csv and more/AAPL.csv → narrow the pattern: an asset is called as its file is',
  ],
])('%s is told', async (_, path, said) => {
  const folder = temporaryFolder();
  for (const name of ['data', 'more']) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'AAPL.csv'), rows);
  }
  expect(told(await readCsv({ path: path(folder) })).map((text) => text.replaceAll(folder, 'FOLDER'))).toEqual([said]);
});

// The superuser may read everything.
test.skipIf(process.getuid?.() === 0)('a file that may not be read is told', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'x.csv');
  writeFileSync(path, rows);
  chmodSync(path, 0);
  expect(told(await readCsv({ path }))).toEqual(['x.csv  this may not be read → let your user read it']);
});

test('mistakes in many files are told together, the first three of them', async () => {
  const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.csv`, '']));
  expect(told(await readTexts(files))).toEqual([
    'a.csv  the file is empty',
    'b.csv  the file is empty',
    'c.csv  the file is empty',
    'and 2 more problems in these files',
  ]);
});

test('a bar that two long files hold with different values is told in the later one', async () => {
  const files = { '1.csv': 'date,ticker,close\n2024-01-02,A,1\n', '2.csv': 'date,ticker,close\n2024-01-03,A,1\n2024-01-02,A,2\n' };
  expect(told(await readTexts(files, { shape: 'long', asset: 'ticker' }))).toEqual([
    '2.csv:3  A has two bars with different values on 2024-01-02 → keep one of them',
  ]);
});
