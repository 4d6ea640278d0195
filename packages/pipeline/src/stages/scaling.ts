import { type Diagnostic, type FittedTransform, type Fold, fitScaling } from '@foliograph/core';
import { datasetFromArrow } from '../arrow/index.js';
import { sha256 } from '../json/index.js';
import { registries } from '../members/index.js';
import { defineStage } from './Stage.js';
import { single } from './single.js';

interface ScalingParams {
  readonly transforms: readonly Readonly<Record<string, object>>[];
  /** Whether labels are scaled, and the sessions from a decision to the end of its label. */
  readonly scaled: boolean;
  readonly reach: number;
  readonly at: { readonly fold: Fold };
}

/** The state of the fitted transforms, learnt from the training sessions of a fold alone; each asset's maps are a part of their own. */
export const scaling = defineStage<ScalingParams>({
  summary: 'What the fitted transforms learnt from the training part of a fold.',
  version: 1,
  deterministic: true,
  heavy: false,
  async run({ dataset = [] }, { transforms, scaled, reach, at: { fold } }, context) {
    const read = datasetFromArrow(await dataset[0]!.bytes('dataset.arrow'));
    const chain = transforms.map((step) => {
      const { name, params } = single(step);
      return { transform: registries.transforms.get(name) as FittedTransform, params };
    });
    const fitted = fitScaling(read, fold, chain, { scaled, reach });
    await context.write('scaling.json', JSON.stringify(fitted));
    const group = (n: number) => (fitted.per === 'asset' ? n : 0);
    const digest = (n: number) => sha256(JSON.stringify([fitted.features[group(n)], fitted.label[group(n)]]));
    const warnings = fitted.features.flatMap((features, g) =>
      features.flatMap((maps, k): Diagnostic[] => {
        if (!maps.some(({ scale }) => scale === 0)) return [];
        const whose = fitted.per === 'asset' ? ` of ${read.assets[g]}` : '';
        return [
          {
            severity: 'warning',
            message: `the feature "${read.features[k]}"${whose} does not vary in the training part: its scaled value is 0`,
          },
        ];
      }),
    );
    return { ok: true, value: { warnings, parts: Object.fromEntries(read.assets.map((asset, n) => [asset, digest(n)])) } };
  },
});
