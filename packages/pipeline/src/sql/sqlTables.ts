import { stat } from 'node:fs/promises';
import { parse } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { fail, ok, type Place, type Result } from '@foliograph/core';
import { holdingOf } from '../table/holdingOf.js';
import { quoted } from '../table/quoted.js';
import type { Relation } from '../table/Relation.js';
import type { Tables } from '../table/Tables.js';
import { withDuckDb } from '../table/withDuckDb.js';
import { lock } from './lock.js';
import type { Prepared } from './Prepared.js';
import { prepareQuery } from './prepareQuery.js';
import type { SqlParams } from './sqlParams.js';
import { tellFailure } from './tellFailure.js';
import { viewSql } from './viewSql.js';

const result = 'memory.main."the result"';

/** What a query is read with besides its parameters. */
interface Given {
  /** The files that were found before; no other is read. */
  readonly files: readonly { readonly path: string }[];
  /** Where the query stands, for messages. */
  readonly place?: Place | undefined;
  /** Whether rows are put in an order that their values alone decide. */
  readonly sorted: boolean;
}

/** The result of a query as one table, computed on a single thread with nothing in reach but its files. */
export function sqlTables(p: SqlParams, { files, place, sorted }: Given): Tables {
  const path = p.file ?? 'query';
  let prepared: Prepared | undefined;
  const whole = (): Place => prepared?.query.place() ?? place ?? { file: path };
  return {
    connect: (use) =>
      withDuckDb(async (instance) => {
        const connection = await instance.connect();
        await connection.run('SET errors_as_json = true');
        return use(connection);
      }),
    async relations(connection) {
      const made = await make(connection);
      return made.ok ? ok([await relationOf(connection)]) : made;
    },
    diagnose: (_, failure) => tellFailure(failure, prepared!, {}),
    placesOf: async (_, rows) => new Map(rows.map((row) => [row, { ...whole(), part: `row ${row + 1} of the query's result` }])),
  };

  async function make(connection: DuckDBConnection): Promise<Result<true>> {
    // Links were followed when the files were found, and none that is not among them is read.
    const judged = await prepareQuery(p, connection, { root: parse(p.folder).root, ...(place ? { place } : {}) });
    if (!judged.ok) return judged;
    prepared = judged.value;
    const known = new Set(files.map(({ path }) => path));
    const late = prepared.files.find(({ path }) => !known.has(path));
    if (late) return fail('the file was not there when the query was planned', { place: { file: late.path }, remedy: 'run again' });
    await lock(connection, [...known]);
    for (const table of prepared.tables) {
      for (const file of table.paths) if ((await stat(file)).size === 0) return fail('the file is empty', { place: { file } });
      const failure = await connection.run(viewSql(table)).catch((error: Error) => error);
      if (failure instanceof Error) return { ok: false, problems: await tellFailure(failure, prepared, { at: table.at }) };
    }
    const before = `CREATE TABLE ${result} AS SELECT * FROM (`;
    const statement = `${before}${prepared.text}\n)${sorted ? ' ORDER BY ALL' : ''}`;
    const failure = await connection.run(statement).catch((error: Error) => error);
    return failure instanceof Error ? { ok: false, problems: await tellFailure(failure, prepared, { before }) } : ok(true);
  }

  async function relationOf(connection: DuckDBConnection): Promise<Relation> {
    const described = (await connection.runAndReadAll(`DESCRIBE ${result}`)).getRows() as [string, string][];
    const cells = described.map(([name], k) => `${quoted.name(name)} AS c${k}`).join(', ');
    return {
      paths: [path],
      columns: described.map(([name, type]) => ({ name, type, holds: holdingOf(type) })),
      from: `(SELECT ${cells}, 0 AS file FROM ${result})`,
      rowsOf: () => `(SELECT ${cells}, rowid AS row FROM ${result})`,
      head: whole(),
      ordered: false,
    };
  }
}
