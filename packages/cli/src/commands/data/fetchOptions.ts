import { fail, ok, type Result } from '@foliograph/core';

/** How the options of `folio data fetch` are read. */
export interface FetchOptions {
  readonly from?: string;
  readonly until?: string;
  readonly to?: string;
  readonly url?: string;
  readonly allowMissing: boolean;
  /** What is asked otherwise than by default of how the server is treated. */
  readonly http: {
    readonly perSecond?: number;
    readonly atOnce?: number;
    readonly attempts?: number;
    readonly timeoutSeconds?: number;
    readonly userAgent?: string;
  };
}

/** The options as they were given; an error for the first that is not what it should be. */
export function fetchOptions(given: Readonly<Record<string, unknown>>): Result<FetchOptions> {
  for (const name of ['from', 'until']) {
    const day = given[name];
    if (day !== undefined && !isDay(String(day))) return fail(`--${name} must be a day as YYYY-MM-DD, is "${String(day)}"`);
  }
  const http: Record<string, number> = {};
  for (const [option, { name, whole }] of Object.entries(numbers)) {
    if (given[option] === undefined) continue;
    const value = Number(given[option]);
    if (!(value > 0 && value < 1e6) || (whole && !Number.isInteger(value)))
      return fail(`--${option} must be a ${whole ? 'whole ' : ''}number above 0, is "${String(given[option])}"`);
    http[name] = value;
  }
  const { from, until, to, url, userAgent } = given as Readonly<Record<string, string | undefined>>;
  return ok({
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(to === undefined ? {} : { to }),
    ...(url === undefined ? {} : { url }),
    allowMissing: Boolean(given.allowMissing),
    http: { ...http, ...(userAgent === undefined ? {} : { userAgent }) },
  });
}

const numbers = {
  rate: { name: 'perSecond', whole: false },
  jobs: { name: 'atOnce', whole: true },
  attempts: { name: 'attempts', whole: true },
  timeout: { name: 'timeoutSeconds', whole: false },
} as const;

const isDay = (text: string): boolean => {
  const time = Date.parse(text);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
