import { eachSection } from '../kernel/index.js';
import type { Plane } from '../panel/index.js';
import { list, optional, params, text } from '../schema/index.js';
import { residual } from './residual.js';
import { defineTransform } from './Transform.js';

/**
 * What is left of each session's section after a regression, by least squares, on a constant or dummies of a group, and on formulas over fields; NaN where any of these is missing, the asset is no member, or a section has no more assets than coefficients.
 * Barra's style of industry and size neutrality: `{ group: sector, on: ["log(market_cap)"] }`.
 */
export const neutralize = defineTransform({
  summary: "Keeps of each session's section what groups such as sectors, or fields such as size, do not explain.",
  version: 1,
  params: params({
    group: optional(text({ description: 'A field with a code for each group, such as sector.' })),
    on: list(text({ description: 'A formula.' }), {
      default: [],
      description: 'Formulas over fields that are regressed on, such as log(market_cap).',
    }),
  }),
  kind: () => 'panel',
  sections: () => true,
  reads: ({ group, on }) => [...(group === undefined ? [] : [group]), ...on],
  check({ group, on }) {
    if (group !== undefined || on.length > 0) return undefined;
    return {
      field: 'group',
      message: 'neutralize says neither a group nor what it regresses on',
      remedy: 'write { group: sector }, { on: ["log(market_cap)"] } or both',
    };
  },
  apply(plane, view, { group, on }) {
    const read = (formula: string) => {
      const found = view.read?.get(formula);
      if (!found) throw new Error(`neutralize was not given "${formula}"`);
      return found;
    };
    const inputs: Plane[] = [plane, ...on.map(read), ...(group === undefined ? [] : [read(group)])];
    const out = new Float64Array(plane.length);
    eachSection(inputs, out, view, ([values, ...others], result) => {
      const groups = group === undefined ? undefined : others.pop()!;
      residual(values!, others, groups, result);
    });
    return out;
  },
});
