/** When a rule judges: at every session, at the first of each period, or once; in between its last word holds. */
export interface Timing {
  readonly every?: 'month' | 'quarter' | 'year';
  /** An ISO day. */
  readonly asOf?: string;
}
