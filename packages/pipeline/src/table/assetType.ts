/** The type that assets have in DuckDB while rows are placed: its code is the asset's place. */
export const assetType = 'foliograph_asset';
