/** A piece of a formula's text; `at` counts characters from 0. */
export interface Token {
  readonly type: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}
