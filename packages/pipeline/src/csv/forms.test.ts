import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTexts } from '../../test-support/readCsv.js';
import { isoDay } from '../table/isoDay.js';

const closes = async (text: string | Uint8Array, name = 'x.csv') => {
  const read = await readTexts({ [name]: text });
  return read.ok ? { sessions: read.value.sessions, close: [...read.value.fields.get('close')!] } : read.problems;
};
const plain = 'date,close\n2024-01-02,1.5\n2024-01-03,\n2024-01-04,2\n';
const expected = { sessions: ['2024-01-02', '2024-01-03', '2024-01-04'], close: [1.5, NaN, 2] };

test.each([
  ['plain', plain],
  ['with Windows line endings', plain.replaceAll('\n', '\r\n')],
  ['with old Mac line endings', plain.replaceAll('\n', '\r')],
  ['with a byte order mark', `\ufeff${plain}`],
  ['without a last line ending', plain.trimEnd()],
  ['with empty lines before, between and after', `\n\n${plain.replaceAll('\n', '\n\n')}`],
  ['quoted', plain.replace(/[^,\n]+/g, '"$&"')],
  ['with spaces', plain.replaceAll(',', ' , ')],
  ['with quotes behind spaces', plain.replace(/[^,\n]+/g, ' "$&" ').replaceAll('\n ', '\n')],
  ['with times of day', plain.replace(/-0\d(?=,)/g, '$& 00:00:00')],
  ['in other spelling', plain.replace('date,close', 'Date,Close')],
  ['newest first', 'date,close\n2024-01-04,2\n2024-01-03,\n2024-01-02,1.5\n'],
  ...['NA', 'NaN', 'nan', 'null', 'NULL', 'N/A', '#N/A', 'None', '.', '-', '  '].map((blank) => [
    `with ${JSON.stringify(blank)} for no value`,
    plain.replace('03,', `03,${blank}`),
  ]),
])('a file is read %s', async (_, text) => {
  expect(await closes(text!)).toEqual(expected);
});

test.each([';', '\t', '|', ' '])('cells may stand between %j', async (separator) => {
  const text = plain.replaceAll(',', separator);
  expect(await readTexts({ 'x.csv': text }, { separator })).toMatchObject({
    value: { fields: new Map([['close', Float64Array.from(expected.close)]]) },
  });
  const broken = await readTexts({ 'x.csv': text.replace('1.5', `1${separator}5`) }, { separator });
  expect(broken).toMatchObject({ problems: [{ message: 'the row has 3 cells, the header 2', place: { line: 2 } }] });
});

test('files of different forms are read together, each to its own lines', async () => {
  const files = {
    'a.csv': plain,
    'b.csv': `\ufeff${plain}`,
    'c.csv': plain.replaceAll('\n', '\r\n'),
    'd.csv': `\n\n${plain}`,
    'e.csv': plain.replaceAll(/^(.*),(.*)$/gm, '$2,x,$1').replace('close,x,date', 'close,note,date'),
    'f.csv': plain.replaceAll('\n', '\r'),
    'g.csv': plain,
  };
  const read = await readTexts(files);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { assets, fields, locate } = read.value;
  expect(assets).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  expect([...fields]).toEqual([['close', Float64Array.from(assets.flatMap(() => expected.close))]]);
  const places = await locate!(assets.map((_, asset) => ({ asset, session: 2 })));
  expect(places.map((place) => place!.line)).toEqual([4, 4, 4, 6, 4, 4, 4]);
});

test.each([
  ['YYYYMMDD', ['20240102', '20240103', '20240104']],
  ['DD/MM/YYYY', ['02/01/2024', '03/01/2024', '04/01/2024']],
  ['MM-DD-YYYY', ['01-02-2024', '01-03-2024', '01-04-2024']],
  ['epoch-seconds', ['1704153600', '1704240000.5', '1704412799']],
  ['epoch-milliseconds', ['1704153600000', '1704240000000', '1704412799999']],
])('days may be written as %s', async (dayFormat, days) => {
  const text = `date,close\n${days.map((day, t) => `${day},${['1.5', '', '2'][t]}`).join('\n')}\n`;
  const read = await readTexts({ 'x.csv': text }, { dayFormat });
  expect(read).toMatchObject({ value: { sessions: expected.sessions, fields: new Map([['close', Float64Array.from(expected.close)]]) } });
});

test('a day that is nearly of the notation is not taken for one', async () => {
  const text = 'date,close\n02/01/2024,1\n3/1/2024,2\n04/01/24,3\n';
  const problems = [
    { message: 'date is not a day as DD/MM/YYYY: "3/1/2024"', place: { line: 3 } },
    { message: 'date is not a day as DD/MM/YYYY: "04/01/24"', place: { line: 4 } },
  ];
  expect(await readTexts({ 'x.csv': text }, { dayFormat: 'DD/MM/YYYY' })).toMatchObject({ problems });
  const behind = { message: 'date is not a day as YYYY-MM-DD: "2024-01-02 x"' };
  expect(await readTexts({ 'x.csv': 'date,close\n2024-01-02 x,1\n' })).toMatchObject({ problems: [behind] });
});

test('names of files and columns are never taken for SQL or a pattern', async () => {
  expect(await closes(plain, "it's [1]*?'); DROP TABLE x; --.csv")).toEqual(expected);
  const quoted = await readTexts({ 'x.csv': `date,"""'); DROP TABLE x; --"\n2024-01-02,1\n` }, { column: `"'); DROP TABLE x; --` });
  expect(quoted).toMatchObject({ value: { fields: new Map([['close', new Float64Array([1])]]) } });
});

test('a column of text is left out, and one with some numbers must hold nothing else', async () => {
  const text = await readTexts({ 'x.csv': 'date,close,note\n2024-01-02,1,ex dividend\n2024-01-03,1,\n' });
  expect(text).toMatchObject({ value: { fields: new Map([['close', new Float64Array([1, 1])]]) } });
  const mixed = await readTexts({ 'x.csv': 'date,close,note\n2024-01-02,1,2\n2024-01-03,1,x\n' });
  expect(mixed).toMatchObject({ problems: [{ message: 'note is not a number: "x"', place: { line: 3 } }] });
});

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-300, max: 1e300 });
const form = fc.record({
  ending: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.boolean(),
  note: fc.constantFrom('', 'x', '"a, b"', '"two\nlines"', '"a ""b"""'),
  quote: fc.constantFrom('', '"'),
  gap: fc.boolean(),
});

test('whatever the form of a file, its numbers are read to the last bit, and a bad one is found on its line', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(number, { minLength: 1, maxLength: 30 }),
      form,
      fc.nat(),
      async (values, { ending, mark, note, quote, gap }, pick) => {
        const bad = pick % values.length;
        const write = (cells: readonly string[]) => {
          const lines = cells.map((cell, t) => `${isoDay(t)},${note},${quote}${cell}${quote}${gap && t % 3 === 0 ? ending : ''}`);
          return `${mark ? '\ufeff' : ''}${['date,note,close', ...lines].join(ending)}${ending}`;
        };
        const sound = write(values.map(String));
        expect(await readTexts({ 'x.csv': sound })).toMatchObject({
          value: { fields: new Map([['close', Float64Array.from(values)]]) },
        });

        const broken = write(values.map((value, t) => (t === bad ? 'oops' : String(value))));
        const line = broken.slice(0, broken.indexOf('oops')).split(/\r\n|\r|\n/).length - (note.includes('\n') ? 1 : 0);
        const problem = { severity: 'error', message: 'close is not a number: "oops"', place: { line } };
        expect(await readTexts({ 'x.csv': broken })).toMatchObject({ problems: [problem] });
      },
    ),
    { numRuns: 25, seed: 7 },
  );
});
