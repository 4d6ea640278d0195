import type { Mistake } from './Mistake.js';
import type { Tree } from './Tree.js';

/** A table that a query names, behind the names of its database and schema where it has them. */
export interface NamedTable {
  readonly names: readonly string[];
  readonly at: number;
  readonly alias: string;
}

/** A call of a function that reads files. */
export interface ReadCall {
  readonly name: string;
  readonly call: Tree;
  readonly at: number;
  readonly alias: string;
}

/** A function that a query calls. */
export interface NamedFunction {
  readonly name: string;
  readonly inputs: number;
  readonly at: number;
}

/** What a query reads and calls, with the characters where they stand, and what it may not hold. */
export interface Reads {
  readonly tables: readonly NamedTable[];
  readonly calls: readonly ReadCall[];
  readonly functions: readonly NamedFunction[];
  readonly mistakes: readonly Mistake[];
}
