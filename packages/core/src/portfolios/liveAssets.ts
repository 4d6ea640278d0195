/** The assets that are marked live, in their order. */
export function liveAssets(live: Uint8Array): number[] {
  const assets: number[] = [];
  for (let n = 0; n < live.length; n++) if (live[n]) assets.push(n);
  return assets;
}
