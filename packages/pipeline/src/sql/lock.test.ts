import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test-support/temporaryFolder.js';
import { withDuckDb } from '../table/withDuckDb.js';
import { lock } from './lock.js';

test('behind the lock named files can be read, and nothing else read, written, attached, loaded or set', async () => {
  const folder = temporaryFolder();
  const path = (name: string) => join(folder, name);
  for (const name of ['a.csv', 'b.csv']) writeFileSync(path(name), 'x\n1\n');
  await withDuckDb(async (instance) => {
    const connection = await instance.connect();
    await lock(connection, [path('a.csv')]);
    const said = (statement: string) =>
      connection.runAndReadAll(statement).then(
        (read) => String(read.getRows()),
        ({ message }: Error) => message.replaceAll(folder, 'FOLDER').split('\n')[0]!,
      );
    expect(await said(`FROM '${path('a.csv')}'`)).toBe('1');
    const refused = 'Permission Error: ';
    expect(await said(`FROM '${path('b.csv')}'`)).toContain(`${refused}Cannot access file "FOLDER/b.csv"`);
    expect(await said(`FROM glob('${path('*')}')`)).toContain(refused);
    expect(await said(`COPY (SELECT 1) TO '${path('out.csv')}'`)).toContain(refused);
    expect(await said(`ATTACH '${path('out.duckdb')}'`)).toContain(refused);
    expect(await said('LOAD httpfs')).toContain(refused);
    expect(await said('SET threads = 2')).toContain('the configuration has been locked');
    expect(await said('SET SESSION enable_external_access = true')).toMatch(/Error/);
    expect(await said("SELECT current_setting('threads'), TIMESTAMPTZ '2024-01-02 03:04:05+00'::VARCHAR")).toBe('1,2024-01-02 03:04:05+00');
    expect([existsSync(path('out.csv')), existsSync(path('out.duckdb'))]).toEqual([false, false]);
  });
});
