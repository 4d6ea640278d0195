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
