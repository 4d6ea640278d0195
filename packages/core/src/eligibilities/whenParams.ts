import { choice, day, optional } from '../schema/index.js';

/** The parameters by which every rule says when it judges. */
export const whenParams = {
  every: optional(
    choice(['month', 'quarter', 'year'], {
      description: 'How often it is judged: at the first session of each period, and held until the next; at every session where left out.',
    }),
  ),
  asOf: optional(
    day({ description: 'The one day on which it is judged, at its close or that of the next session; what is chosen holds from then on.' }),
  ),
};
