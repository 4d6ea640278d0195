import type { Market } from './arbitraryMarket.js';

/** The same market with its assets in another order: asset i of the result is asset order[i]. */
export function permuted({ panel, forecast }: Market, order: readonly number[]): Market {
  const T = panel.sessions.length;
  const plane = (of: Float64Array) => Float64Array.from(order.flatMap((n) => [...of.subarray(n * T, (n + 1) * T)]));
  const fields = new Map([...panel.fields].map(([name, field]) => [name, plane(field)]));
  return { panel: { ...panel, assets: order.map((n) => panel.assets[n]!), fields }, forecast: plane(forecast) };
}
