import { rollingMean } from '../kernel/index.js';
import { choice, integer, params } from '../schema/index.js';
import { byAsset } from './byAsset.js';
import { defineEligibility } from './Eligibility.js';
import { markTop } from './markTop.js';
import { tradedValue } from './tradedValue.js';
import { valueFields } from './valueFields.js';
import { whenParams } from './whenParams.js';

/** The assets of the highest mean value traded in a session of a window, of all or of each sector; one that is not traded when the rule is judged is not among them. */
export const mostTraded = defineEligibility({
  summary: 'The most traded assets, of all or of each sector.',
  version: 2,
  params: params({
    count: integer({ minimum: 1, description: 'Assets that are let in, of each sector where it is per sector.' }),
    per: choice(['all', 'sector'], { default: 'all', description: 'Whether they are counted over all assets or in each sector.' }),
    window: integer({ minimum: 1, default: 63, description: 'Sessions up to now that the mean is over; one without trade counts as 0.' }),
    ...whenParams,
  }),
  level: true,
  reads: ({ per }) => (per === 'sector' ? valueFields.map((fields) => [...fields, 'sector']) : valueFields),
  mark(input, { count, window }) {
    const mean = byAsset(tradedValue(input), input.sessions, (x, out) => rollingMean(x, window, out));
    for (let i = 0; i < mean.length; i++) if (input.traded[i] !== 1) mean[i] = 0;
    return markTop(mean, input, { count, groups: input.fields.get('sector') });
  },
});
