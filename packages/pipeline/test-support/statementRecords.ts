import type { Records } from '../src/bars/index.js';
import { csv } from '../src/sources/csv.js';

const columns = { asset: { kind: 'name' }, period_end: { kind: 'day' }, published: { kind: 'day', optional: true } } as const;
const defaults = Object.entries(csv.params.properties).flatMap(([name, field]) => ('default' in field ? [[name, field.default]] : []));

/** The statements of a CSV file whose assets are in the column code, as the csv source reads them. */
export async function statementRecords(path: string): Promise<Records> {
  const params: Parameters<typeof csv.read>[0] = { ...Object.fromEntries(defaults), path, columns: { asset: 'code' } };
  const files = await csv.files(params);
  if (!files.ok) throw new Error(JSON.stringify(files.problems));
  const context = { seed: 0, signal: new AbortController().signal };
  const records = await csv.records!(params, files.value, { columns, others: true }, context);
  if (!records.ok) throw new Error(JSON.stringify(records.problems));
  return records.value;
}
