import { benjaminiHochberg, type SlopeTest } from '../inference/index.js';
import { mean, standardDeviation } from '../sample/index.js';
import { criteria } from './criteria.js';
import type { Demands, Merit } from './Merit.js';

/** Factors by the share of the assets on which their coefficient over time is significant; `tested` says which assets have returns enough for a test, and an asset on which a factor has no coefficient counts as one where it is not significant. */
export function testedByAsset(tests: readonly (readonly SlopeTest[])[], tested: readonly boolean[], demands: Demands): readonly Merit[] {
  const { significance, minShare, falseDiscovery } = demands;
  const assets = tested.filter(Boolean).length;
  const p = tests.map((all) => Float64Array.from(all, (test) => test.p));
  if (falseDiscovery !== undefined) {
    for (let n = 0; n < tested.length; n++) {
      const adjusted = benjaminiHochberg(Float64Array.from(p, (all) => all[n]!));
      p.forEach((all, k) => {
        all[n] = adjusted[k]!;
      });
    }
  }
  return tests.map((all, k) => {
    const known = all.filter(({ correlation }) => !Number.isNaN(correlation));
    const coefficients = known.map(({ correlation }) => correlation);
    const [ic, deviation] = [mean(coefficients), standardDeviation(coefficients)];
    const [count, ratio] = [known.length, ic / deviation];
    const t = mean(known.map((test) => Math.abs(test.t)));
    const significant = p[k]!.filter((value) => value <= (falseDiscovery ?? significance)).length;
    const share = significant / assets;
    const said = `significant on ${significant} of ${assets} assets (${percent(share)}), more than ${percent(minShare)} asked`;
    return {
      ...{ count, ic, deviation, ratio, t, share, p: NaN, adjusted: NaN, strength: t },
      criteria: [
        ...criteria({ count, ic, ratio }, demands),
        ...(count > 0 ? [{ met: share > minShare, said, short: minShare / share }] : []),
      ],
    };
  });
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
