import type { TableParams } from './TableParams.js';

/** The shape that parameters mean: long where a column of assets is given and no shape, else one file an asset. */
export const shapeOf = ({ shape, asset }: Pick<TableParams, 'shape' | 'asset'>): NonNullable<TableParams['shape']> =>
  shape ?? (asset === undefined ? 'files' : 'long');
