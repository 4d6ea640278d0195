/** An asset's sector, from 0: sectors in turn. */
export const sectorOf = (asset: number, sectors: number): number => asset % sectors;
