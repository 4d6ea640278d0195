import { choice, day, optional } from '../schema/index.js';

/** The parameters of an elementwise transform that say whose values it learns from, and up to when. */
export const learning = {
  per: choice(['asset', 'pooled', 'session'], {
    default: 'asset',
    description: "Whether each asset has a state of its own, all share one, or each session's section, its members alone, has its own.",
  }),
  fit: choice(['training', 'full-sample'], {
    default: 'training',
    description:
      'What the state is learnt from: the training part of each fold, or all sessions, the test included, or those from `from` to `to`, as some papers do. Nobody can trade the latter.',
  }),
  from: optional(day({ description: 'First day of the full sample; that of the data where left out.' })),
  to: optional(day({ description: 'Last day of the full sample; that of the data where left out.' })),
};
