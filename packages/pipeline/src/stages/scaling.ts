import { type Diagnostic, type FittedTransform, type Fold, fitScaling, leftOut } from '@foliograph/core';
import { datasetFromArrow } from '../arrow/index.js';
import { sha256 } from '../json/index.js';
import { keptFeatures } from './keptFeatures.js';
import { membersOf } from './membersOf.js';
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
  version: 2,
  deterministic: true,
  heavy: false,
  async run({ dataset = [], screen = [] }, { transforms, scaled, reach, at: { fold } }, context) {
    const members = await membersOf(context);
    const chosen = await keptFeatures(datasetFromArrow(await dataset[0]!.bytes('dataset.arrow')), screen[0]);
    if (!chosen.ok) return chosen;
    const read = chosen.value;
    const chain = transforms.map((step) => {
      const { name, params } = single(step);
      return { transform: members.transforms.get(name) as FittedTransform, params };
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
    const gone = leftOut(fitted, read.assets.length).map((n) => read.assets[n]!);
    if (gone.length > 0) {
      const many = `${gone.length} of ${read.assets.length} assets are left out of training and forecasts`;
      warnings.push({
        severity: 'warning',
        message: `${many}, since a feature is missing too often in the training part: ${gone.join(', ')}`,
      });
    }
    await context.write('warnings.json', JSON.stringify(warnings));
    return { ok: true, value: { warnings, parts: Object.fromEntries(read.assets.map((asset, n) => [asset, digest(n)])) } };
  },
});
