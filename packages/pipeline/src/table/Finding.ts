/** Something to say of a row of a file; row 0 follows the header. */
export interface Finding {
  readonly path: string;
  readonly row: number;
  readonly message: string;
}
