import { fileURLToPath } from 'node:url';
import { asOf, marketSet, trailingTwelve } from '@foliograph/core';
import { expect, test } from 'vitest';
import { statementRecords } from '../../test-support/statementRecords.js';
import { examineStatements } from '../statementChecks/examineStatements.js';
import { toStatements } from './toStatements.js';

const path = fileURLToPath(new URL('../../../../test-fixtures/statements/quarterly.csv', import.meta.url));
const names = { asset: 'asset', period: 'period_end', published: 'published' };
const read = () => statementRecords(path);

test('a file of statements becomes planes of what was known at each session', async () => {
  const market = { deadline: (periodEnd: number) => marketSet.china.deadline(periodEnd, { band: 0.1, specialBand: 0.05 }) };
  const statements = await toStatements(await read(), names, { market, percent: ['equity_ratio'] });
  if (!statements.ok) throw new Error(JSON.stringify(statements.problems));
  const told = { assets: ['AAA', 'BBB'], sessions: ['2022-08-26', '2022-08-29', '2023-04-26', '2023-04-27', '2023-05-01', '2023-06-16'] };
  const planes = asOf(statements.value, told);
  expect([...planes.get('profit')!]).toEqual([10, 25, 45, 12, 12, 12, 1, 1, 3.5, 3.5, 5, 5]);
  expect([...planes.get('equity_ratio')!]).toEqual([0.45, 0.455, 0.46, 0.475, 0.475, 0.475, 0.58, 0.58, 0.58, 0.58, 0.6, 0.6]);
  expect([...trailingTwelve(statements.value, told, { field: 'profit' })].slice(0, 6)).toEqual([NaN, NaN, NaN, 72, 72, 73]);
});

test('what is odd in a file is told with its lines', async () => {
  const groups = await examineStatements(await read(), names);
  expect(groups.map(({ check, examples }) => [check, examples.map(({ place }) => place?.line)])).toEqual([
    ['no-publication', [9]],
    ['missing-period', [8]],
    ['restatement', [7]],
    ['shared-day', [6]],
    ['weekend-publication', [undefined]],
  ]);
});

test('a blank publication without a market is an error at its line', async () => {
  const statements = await toStatements(await read(), names, {});
  expect(statements).toMatchObject({ ok: false, problems: [{ place: { file: path, line: 9 } }] });
});
