/** A chart in its place in the page. */
export interface Plot {
  readonly figure: Element;
  /** Draws it where it is not drawn yet. */
  draw(): void;
  /** Draws it again, with the page's present colours and width. */
  refresh(): void;
}
