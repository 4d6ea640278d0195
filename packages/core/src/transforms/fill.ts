import { eachSection } from '../kernel/index.js';
import { median } from '../sample/index.js';
import { choice, number, params } from '../schema/index.js';
import { defineTransform } from './Transform.js';

/** Fills what is missing with the median of the session's members, or with a constant; NaN stays where no member has a value, and where an asset is no member. Yang (2024), section 2.1, names it beside interpolation. */
export const fill = defineTransform({
  summary: "Fills what is missing with the median of the session's section, or with a constant.",
  version: 1,
  params: params({
    with: choice(['median', 'constant'], { default: 'median', description: "The median of the session's members, or `value`." }),
    value: number({ default: 0, description: 'The constant.' }),
  }),
  kind: () => 'panel',
  sections: () => true,
  apply(plane, view, { with: by, value }) {
    const { member } = view;
    const filler = new Float64Array(plane.length);
    eachSection([plane], filler, view, ([section], result) => {
      result.fill(by === 'constant' ? value : median(section!.filter(Number.isFinite)));
    });
    return plane.map((x, i) => (Number.isNaN(x) && member?.[i] !== 0 ? filler[i]! : x));
  },
});
