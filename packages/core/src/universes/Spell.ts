/** A time in which an asset belongs to an index: from `start` to before `end`, ISO days; without an end it still does. */
export interface Spell {
  readonly asset: string;
  readonly start: string;
  readonly end?: string;
}
