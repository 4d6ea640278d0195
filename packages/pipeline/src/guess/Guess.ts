/** What files seem to hold, and the part of a spec that reads them so. */
export interface Guess {
  /** Bars can be checked by themselves; the others belong beside prices. */
  readonly kind: 'bars' | 'spells' | 'statements' | 'sectors' | 'series';
  /** What was taken for what, as a sentence for the user to confirm. */
  readonly said: string;
  readonly spec: { readonly name: string; readonly data: Readonly<Record<string, unknown>> };
}
