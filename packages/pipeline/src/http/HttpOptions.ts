/** How a feed is treated and how long it is waited for. */
export interface HttpOptions {
  /** Requests that may start in a second. */
  readonly perSecond: number;
  /** Requests under way at once. */
  readonly atOnce: number;
  /** Attempts at one question, the first included. */
  readonly attempts: number;
  /** Time for one attempt, until its last byte. */
  readonly timeoutSeconds: number;
  /** Longest answer, unpacked. */
  readonly maxBytes: number;
  readonly userAgent: string;
}
