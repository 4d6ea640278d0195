/** Forecasts given to other assets: each live one gets that of the asset that the permutation names for it or, where that one is not live, of the next along its cycle that is; all others keep theirs. */
export function relabelled(forecast: Float64Array, live: Uint8Array, permutation: Int32Array): Float64Array {
  const given = forecast.slice();
  for (let n = 0; n < live.length; n++) {
    if (live[n] === 0) continue;
    let from = permutation[n]!;
    while (live[from] === 0) from = permutation[from]!;
    given[n] = forecast[from]!;
  }
  return given;
}
