import { ok, type Place, type Result } from '@foliograph/core';
import { withDuckDb } from '../table/withDuckDb.js';
import type { Prepared } from './Prepared.js';
import { prepareQuery } from './prepareQuery.js';
import type { SqlParams } from './sqlParams.js';

/** Every file that a query reads and that of the query, in the order of their names; an error for whatever it may not do. */
export const findSqlFiles = (
  p: SqlParams,
  context: { readonly root?: string; readonly place?: Place } = {},
): Promise<Result<Prepared['files']>> =>
  withDuckDb(async (instance) => {
    const connection = await instance.connect();
    await connection.run('SET errors_as_json = true');
    const prepared = await prepareQuery(p, connection, context);
    return prepared.ok ? ok(prepared.value.files) : prepared;
  });
