/** A chart as it is parsed, of which nothing is sure. */
export interface YahooResponse {
  readonly chart?: {
    readonly result?: unknown;
    readonly error?: { readonly code?: unknown; readonly description?: unknown } | null;
  };
}

/** Bars of one symbol in a chart. */
export interface YahooResult {
  readonly meta?: {
    readonly symbol?: unknown;
    readonly currency?: unknown;
    readonly exchangeTimezoneName?: unknown;
    readonly dataGranularity?: unknown;
    readonly marketState?: unknown;
    readonly regularMarketTime?: unknown;
    readonly currentTradingPeriod?: { readonly regular?: { readonly start?: unknown; readonly end?: unknown } };
  };
  readonly timestamp?: readonly unknown[];
  readonly indicators?: {
    readonly quote?: readonly ({ readonly [column: string]: unknown } | undefined)[];
    readonly adjclose?: readonly ({ readonly adjclose?: unknown } | undefined)[];
  };
  readonly events?: YahooEvents;
}

/** Dividends and splits of a chart, by the seconds of their sessions. */
export interface YahooEvents {
  readonly dividends?: Readonly<Record<string, Event>> | null;
  readonly splits?: Readonly<Record<string, Event>> | null;
}

type Event = { readonly [part: string]: unknown } | null;
