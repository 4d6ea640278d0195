import { byForecast } from './byForecast.js';
import { liveAssets } from './liveAssets.js';
import type { Decision } from './Portfolio.js';

/** The live assets, or the `preselect` of them with the highest forecasts; with a note where there are fewer. */
export function preselected({ view, live, forecast }: Decision, preselect: number | undefined) {
  const assets = liveAssets(live);
  if (preselect === undefined) return { chosen: assets, notes: [] };
  const chosen = byForecast(view, assets, forecast!).slice(0, preselect);
  return { chosen, notes: chosen.length < preselect ? [`only ${chosen.length} of ${preselect} assets could be chosen`] : [] };
}
