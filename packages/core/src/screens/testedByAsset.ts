import { benjaminiHochberg, type SlopeTest } from '../inference/index.js';
import { mean, standardDeviation } from '../sample/index.js';
import { criteria } from './criteria.js';
import type { Demands, Merit } from './Merit.js';

/** Factors by the share of the assets on which their coefficient over time is significant; an asset counts where any factor has a coefficient, so that one without counts as one where it is not significant. */
export function testedByAsset(tests: readonly (readonly SlopeTest[])[], demands: Demands): readonly Merit[] {
  const { significance, minShare, falseDiscovery } = demands;
  const N = tests[0]?.length ?? 0;
  const places = Array.from({ length: N }, (_, n) => n);
  const assets = places.filter((n) => tests.some((all) => !Number.isNaN(all[n]!.correlation))).length;
  const p = tests.map((all) => Float64Array.from(all, (test) => test.p));
  if (falseDiscovery !== undefined) {
    for (const n of places) {
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
