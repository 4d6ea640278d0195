import type { PanelTransform } from '@foliograph/core';
import { planeFromArrow, planeToArrow } from '../arrow/index.js';
import { membersOf } from './membersOf.js';
import { defineStage } from './Stage.js';
import { single } from './single.js';
import { viewOf } from './viewOf.js';

/** A factor's plane after the panel transforms of the spec, in order. */
export const transform = defineStage<{ readonly file: string; readonly transforms: readonly Readonly<Record<string, object>>[] }>({
  summary: 'A factor after the transforms that need no training.',
  version: 1,
  deterministic: true,
  heavy: false,
  async run({ plane = [], facts = [], member = [] }, { file, transforms }, context) {
    const members = await membersOf(context);
    const { assets, sessions, plane: read } = planeFromArrow(await plane[0]!.bytes(file));
    const shape = { assets: assets.length, sessions: sessions.length, days: sessions };
    let values = new Float64Array(read);
    for (const choice of transforms) {
      const { name, params } = single(choice);
      const step = members.transforms.get(name) as PanelTransform;
      const view = await viewOf(step, params, shape, { facts: facts[0], marked: member.length > 0 });
      values = new Float64Array(step.apply(values, view, params));
    }
    await context.write('values.arrow', planeToArrow({ assets, sessions, plane: Float32Array.from(values) }));
    return { ok: true, value: {} };
  },
});
