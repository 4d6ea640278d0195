/** Days that are asked for, both ends included; an end left out is as far as the feed goes. */
export interface Span {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}
