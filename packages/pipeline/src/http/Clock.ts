/** How time is told and waited for, so that tests need not wait. */
export interface Clock {
  /** Seconds since some moment. */
  now(): number;
  /** Ends after some seconds, or throws the signal's reason. */
  sleep(seconds: number, signal: AbortSignal): Promise<void>;
}
