import { expect, test } from 'vitest';
import { withDuckDb } from '../table/withDuckDb.js';
import { checkFunctions } from './checkFunctions.js';

test('every function that DuckDB says may give another value is refused, and what people compute with is not', async () => {
  await withDuckDb(async (instance) => {
    const connection = await instance.connect();
    const listed = await connection.runAndReadAll(
      "SELECT DISTINCT lower(function_name) FROM duckdb_functions() WHERE stability <> 'CONSISTENT' AND function_name <> 'error'",
    );
    const unsteady = (listed.getRows() as [string][]).map(([name]) => ({ name, inputs: 0, at: 7 }));
    expect(unsteady.length).toBeGreaterThan(20);
    expect((await checkFunctions(connection, unsteady)).map(({ message }) => message).sort()).toEqual(
      unsteady.map(({ name }) => `${name}() does not come from the files`).sort(),
    );
    const common =
      'abs sum avg count stddev corr lag row_number date_trunc strptime strftime regexp_extract coalesce hash list_sum weighted_avg nullif median arg_max + || ~~';
    const steady = common.split(' ').map((name) => ({ name, inputs: 1, at: 0 }));
    expect(await checkFunctions(connection, [...steady, { name: 'age', inputs: 2, at: 0 }])).toEqual([]);
  });
});
