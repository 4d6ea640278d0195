import type { Diagnostic } from '@foliograph/core';
import { makeDataset } from '@foliograph/core';
import { datasetToArrow, partDigests, planeFromArrow } from '../arrow/index.js';
import { membersOf } from './membersOf.js';
import { defineStage } from './Stage.js';
import { single } from './single.js';

interface DatasetParams {
  readonly features: readonly string[];
  /** The file of each feature in the node that it is read from. */
  readonly files: readonly string[];
  /** What is said of factors that the data cannot give. */
  readonly leftOut?: readonly string[];
  readonly target: Readonly<Record<string, object>>;
  readonly lag: number;
  readonly price: string;
}

/** Rows of features and labels, a record batch an asset; each asset is a part of its own. */
export const dataset = defineStage<DatasetParams>({
  summary: 'Features and labels as rows that training windows are slices of.',
  version: 1,
  deterministic: true,
  heavy: false,
  async run({ features = [], prices = [], member = [] }, { features: names, files, leftOut = [], target, lag, price: field }, context) {
    const members = await membersOf(context);
    const planes = await Promise.all(features.map(async (artifact, k) => planeFromArrow(await artifact.bytes(files[k]!))));
    const price = planeFromArrow(await prices[0]!.bytes(`${field}.arrow`));
    const { assets, sessions } = price;
    const { name, params } = single(target);
    const marks = member[0] && (planeFromArrow(await member[0].bytes('member.arrow')).plane as Float64Array);
    const shape = { assets: assets.length, sessions: sessions.length, member: marks };
    const labels = members.targets.get(name)!.label(price.plane as Float64Array, shape, params, lag);
    // What may not be held is not learnt from.
    for (let i = 0; marks && i < labels.length; i++) if (marks[i] === 0) labels[i] = NaN;
    const made = makeDataset({ assets, sessions, features: names, planes: planes.map(({ plane }) => plane), labels });
    await context.write('dataset.arrow', datasetToArrow(made));
    const warnings = leftOut.map((message): Diagnostic => ({ severity: 'warning', message }));
    await context.write('warnings.json', JSON.stringify(warnings));
    return { ok: true, value: { parts: partDigests(made) } };
  },
});
