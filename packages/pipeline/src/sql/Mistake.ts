/** Something wrong in a query, at a character of it, from 0. */
export interface Mistake {
  readonly at: number;
  readonly message: string;
  readonly remedy?: string;
}
