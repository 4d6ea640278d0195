import type { PanelTransform } from '@foliograph/core';
import { planeFromArrow, planeToArrow } from '../arrow/index.js';
import { registries } from '../members/index.js';
import { defineStage } from './Stage.js';
import { single } from './single.js';

/** A factor's plane after the panel transforms of the spec, in order. */
export const transform = defineStage<{ readonly transforms: readonly Readonly<Record<string, object>>[] }>({
  summary: 'A factor after the transforms that need no training.',
  version: 1,
  deterministic: true,
  heavy: false,
  async run({ plane = [] }, { transforms }, context) {
    const { assets, sessions, plane: read } = planeFromArrow(await plane[0]!.bytes('values.arrow'));
    const shape = { assets: assets.length, sessions: sessions.length };
    let values = new Float64Array(read);
    for (const step of transforms) {
      const { name, params } = single(step);
      values = new Float64Array((registries.transforms.get(name) as PanelTransform).apply(values, shape, params));
    }
    await context.write('values.arrow', planeToArrow({ assets, sessions, plane: Float32Array.from(values) }));
    return { ok: true, value: {} };
  },
});
