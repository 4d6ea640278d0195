/** SYN01, SYN02 and so on, as long as their number asks, so that they sort in their order. */
export const assetNames = (assets: number): string[] =>
  Array.from({ length: assets }, (_, n) => `SYN${String(n + 1).padStart(Math.max(2, String(assets).length), '0')}`);
