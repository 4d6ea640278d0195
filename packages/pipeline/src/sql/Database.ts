/** A table or view of an attached database. */
export interface DatabaseTable {
  readonly schema: string;
  readonly name: string;
  /** The statement that made it. */
  readonly sql: string;
  readonly kind: 'table' | 'view';
}

/** A database that is attached for reading, with what can be read in it. */
export interface Database {
  readonly name: string;
  readonly path: string;
  readonly tables: readonly DatabaseTable[];
}
