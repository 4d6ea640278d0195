import { expectations } from './estimateFields.js';
import type { Estimate } from './optimised.js';
import type { Decision } from './Portfolio.js';

/** The returns expected of the assets of an estimate; 0 of one without a forecast, which is only held. */
export function expectedOf(
  { forecast }: Decision,
  { assets, returns }: Estimate,
  { expected, horizon }: { readonly expected: string; readonly horizon: number },
): Float64Array {
  const predicted = forecast && Float64Array.from(assets, (n) => (Number.isFinite(forecast[n]) ? forecast[n]! : 0));
  return expectations.get(expected)!.expect({ returns, horizon, ...(predicted && { forecast: predicted }) });
}
