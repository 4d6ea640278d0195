/** Markup that is safe to stand in a page. */
export interface Markup {
  readonly markup: string;
}
