import type { Clock } from './Clock.js';
import type { Feed } from './Feed.js';
import type { FetchEvent } from './FetchEvent.js';
import type { HttpOptions } from './HttpOptions.js';
import type { Span } from './Span.js';

/** What is to be fetched, and where it is kept. */
export interface FetchRequest {
  readonly feed: Feed;
  readonly symbols: readonly string[];
  readonly span: Span;
  /** The folder of snapshots. */
  readonly to: string;
  /** The address to ask in place of the feed's own. */
  readonly base?: string | undefined;
  readonly key?: string | undefined;
  /** Whether symbols that cannot be had keep the others from becoming current. */
  readonly allowMissing: boolean;
  readonly http: HttpOptions;
  /** The time of day, ISO 8601, which is written beside what was fetched. */
  readonly now: string;
}

/** How fetching meets the world. */
export interface FetchSeams {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  tell(event: FetchEvent): void;
}
