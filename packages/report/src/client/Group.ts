/** What charts over the same axis share: the part in view, in per cent of the axis, and the names that a reader put away. */
export interface Group {
  readonly name: string;
  start: number;
  end: number;
  readonly hidden: Set<string>;
  /** Called when something shared has changed. */
  readonly watchers: Set<(what: 'view' | 'hidden') => void>;
}
