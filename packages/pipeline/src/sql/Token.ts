/** A piece of SQL text that is no space and no comment. */
export interface Token {
  /** A word or number, a quoted text, a quoted name, or a sign. */
  readonly kind: 'word' | 'text' | 'name' | 'sign';
  readonly text: string;
  /** Where it stands in the query, from 0; `end` is behind it. */
  readonly start: number;
  readonly end: number;
}
