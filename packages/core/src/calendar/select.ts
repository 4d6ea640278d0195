import type { Panel, Plane } from '../panel/index.js';

/** The panel of the named assets, in the order given; throws on one that the panel does not hold. */
export function select(panel: Panel, assets: readonly string[]): Panel {
  const T = panel.sessions.length;
  const indices = assets.map((asset) => {
    const n = panel.assets.indexOf(asset);
    if (n < 0) throw new Error(`the panel has no asset "${asset}"`);
    return n;
  });
  const fields = new Map<string, Plane>();
  for (const [field, whole] of panel.fields) {
    const plane = new Float64Array(assets.length * T);
    indices.forEach((from, n) => {
      plane.set(whole.subarray(from * T, (from + 1) * T), n * T);
    });
    fields.set(field, plane);
  }
  return { ...panel, assets: [...assets], fields };
}
