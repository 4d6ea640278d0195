import { type FittedTransform, type Fold, trainingPart } from '@foliograph/core';
import type { Screening } from '@foliograph/report';
import { planeFromArrow, tableToArrow } from '../arrow/index.js';
import { sha256 } from '../json/index.js';
import { membersOf } from './membersOf.js';
import { defineStage } from './Stage.js';
import { screeningColumns } from './screeningColumns.js';
import { single } from './single.js';

interface ScreenParams {
  readonly screen: Readonly<Record<string, object>>;
  readonly features: readonly string[];
  /** The file of each feature in the node that it is read from. */
  readonly files: readonly string[];
  readonly transforms: readonly Readonly<Record<string, object>>[];
  readonly lag: number;
  readonly price: string;
  readonly at: { readonly fold: Fold };
}

/** What the screening of one fold came to. */
export interface ScreeningRecord extends Screening {
  readonly assets: number;
  readonly kept: readonly string[];
  /** Where none is kept, which factor was closest, and what it fell short of. */
  readonly closest?: string;
}

/** Factors chosen by what the training part of a fold says of them, as models see them; what is kept is a part of its own, so that nothing is trained again where that stays. */
export const screen = defineStage<ScreenParams>({
  summary: 'The factors that the training part of a fold says to keep, with what was found of each.',
  version: 1,
  deterministic: true,
  heavy: true,
  async run(
    { features: planes = [], prices = [], member = [] },
    { screen: choice, features, files, transforms, lag, price: field, at },
    context,
  ) {
    const members = await membersOf(context);
    const price = planeFromArrow(await prices[0]!.bytes(`${field}.arrow`));
    const marks = member[0] && planeFromArrow(await member[0].bytes('member.arrow')).plane;
    const read = await Promise.all(planes.map(async (artifact, k) => planeFromArrow(await artifact.bytes(files[k]!)).plane));
    const part = trainingPart({
      assets: price.assets,
      sessions: price.sessions,
      features,
      planes: read,
      prices: price.plane as Float64Array,
      member: marks as Float64Array | undefined,
      fold: at.fold,
      lag,
      chain: transforms.map((step) => {
        const { name, params } = single(step);
        return { transform: members.transforms.get(name) as FittedTransform, params };
      }),
    });
    const { name, params } = single(choice);
    const { kept, table, closest } = members.screens.get(name)!.screen(part, params);
    const known = { from: part.sessions[0] ?? '', to: part.sessions.at(-1) ?? '', assets: part.assets.length };
    await context.write('screening.json', JSON.stringify({ ...known, kept, table, ...(closest === undefined ? {} : { closest }) }));
    await context.write('screening.arrow', tableToArrow(screeningColumns(table)));
    return { ok: true, value: { parts: { kept: sha256(JSON.stringify(kept)) } } };
  },
});
