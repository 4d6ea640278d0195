import type { Course } from './Course.js';

/** What can be drawn of random portfolios: what one unit of capital grew to, and the return of each session. */
export const courses = {
  growth: {
    label: (name) => `Growth of one unit of capital in ${name} and in random portfolios of its rule`,
    unit: 'growth',
    base: 1,
    sessions: ({ sessions }) => sessions,
    own: ({ growth }) => growth,
    quantiles: ({ quantiles }) => quantiles.map(({ share, growth }) => ({ share, values: growth })),
  },
  returns: {
    label: (name) => `Return of each session of ${name} and of random portfolios of its rule`,
    unit: 'fraction',
    base: 0,
    sessions: ({ sessions }) => sessions.slice(1),
    own: ({ returns }) => returns!.own,
    quantiles: ({ returns }) => returns!.quantiles,
  },
} satisfies Record<string, Course>;
