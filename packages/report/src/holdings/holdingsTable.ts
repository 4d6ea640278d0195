import { formatFigure } from '../format/index.js';
import type { Markup } from '../html/index.js';
import { table } from '../table/index.js';
import type { HeldAsset } from './assetsBySize.js';

const columns = {
  'Mean weight': ({ mean }) => mean,
  'Mean absolute': ({ size }) => size,
  Lowest: ({ low }) => low,
  Highest: ({ high }) => high,
  'Sessions long': ({ long }) => long,
  'Sessions short': ({ short }) => short,
} satisfies Record<string, (asset: HeldAsset) => number>;

/** Mean, lowest and highest share of each asset, and how often it was held long and short. */
export const holdingsTable = (result: string, assets: readonly HeldAsset[]): Markup =>
  table(
    `Weights of ${result}`,
    [{ head: 'Asset' }, ...Object.keys(columns).map((head) => ({ head, numeric: true }))],
    assets.map((asset) => [asset.name, ...Object.values(columns).map((of) => formatFigure(of(asset), 'fraction'))]),
  );
