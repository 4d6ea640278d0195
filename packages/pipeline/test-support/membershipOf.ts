import type { Records } from '../src/bars/index.js';
import { csv } from '../src/sources/csv.js';

const columns = { asset: { kind: 'name' }, start: { kind: 'day' }, end: { kind: 'day', optional: true } } as const;
const defaults = Object.entries(csv.params.properties).flatMap(([name, field]) => ('default' in field ? [[name, field.default]] : []));

/** Membership spells in a CSV file whose column of assets is called `asset`. */
export async function membershipOf(path: string, asset: string): Promise<Records> {
  const params = { ...Object.fromEntries(defaults), path, columns: { asset } } as Parameters<typeof csv.read>[0];
  const files = await csv.files(params);
  if (!files.ok) throw new Error(JSON.stringify(files.problems));
  const records = await csv.records!(params, files.value, { columns, others: false }, { seed: 0, signal: new AbortController().signal });
  if (!records.ok) throw new Error(JSON.stringify(records.problems));
  return records.value;
}
