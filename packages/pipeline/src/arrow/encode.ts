import { type Batch, Column, type DataType, Endianness, field, Table, tableToIPC, Version } from '@uwdata/flechette';

/** A column as its batches, one a record batch. */
export interface BatchedColumn {
  readonly name: string;
  readonly type: DataType;
  readonly batches: readonly Batch<unknown>[];
}

/** The pieces of an Arrow stream of batched columns, none of them copied; the same columns give the same bytes. */
export function encode(columns: readonly BatchedColumn[], metadata: ReadonlyMap<string, string> | null = null): readonly Uint8Array[] {
  const schema = {
    version: Version.V5,
    endianness: Endianness.Little,
    fields: columns.map(({ name, type }) => field(name, type)),
    metadata: metadata as Map<string, string> | null,
  };
  const table = new Table(schema, columns.map(({ batches, type }) => new Column([...batches], type)) as never);
  const pieces: Uint8Array[] = [];
  const write = (bytes: Uint8Array) => pieces.push(bytes);
  tableToIPC(table, {
    format: 'stream',
    sink: { write, pad: (count: number) => write(new Uint8Array(count)), finish: () => null } as never,
  });
  return pieces;
}
