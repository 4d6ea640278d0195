import { type Batch, Column, type DataType, Endianness, field, Table, tableToIPC, Version } from '@uwdata/flechette';

/** A column as its batches, one a record batch. */
export interface BatchedColumn {
  readonly name: string;
  readonly type: DataType;
  readonly batches: readonly Batch<unknown>[];
}

/** An Arrow stream of batched columns; the same columns give the same bytes. */
export function encode(columns: readonly BatchedColumn[], metadata: ReadonlyMap<string, string> | null = null): Uint8Array {
  const schema = {
    version: Version.V5,
    endianness: Endianness.Little,
    fields: columns.map(({ name, type }) => field(name, type)),
    metadata: metadata as Map<string, string> | null,
  };
  const table = new Table(schema, columns.map(({ batches, type }) => new Column([...batches], type)) as never);
  return tableToIPC(table, { format: 'stream' }) as Uint8Array;
}
