type Column = Int32Array | Float64Array | Uint8Array;
type Columns = Readonly<Record<string, Column>>;

/** Columns of equal length, made by `make` at a length, that double when they are full: `row` opens the next row, `whole` gives the rows so far. */
export function growingColumns<C extends Columns>(make: (length: number) => C) {
  let size = 0;
  let capacity = 1024;
  const grown = {
    columns: make(capacity),
    row(): number {
      if (size === capacity) {
        const { columns } = grown;
        capacity *= 2;
        grown.columns = make(capacity);
        for (const name of Object.keys(columns)) grown.columns[name]!.set(columns[name]!);
      }
      return size++;
    },
    whole: (): C =>
      Object.fromEntries(Object.entries(grown.columns).map(([name, column]) => [name, column.slice(0, size)])) as unknown as C,
  };
  return grown;
}
