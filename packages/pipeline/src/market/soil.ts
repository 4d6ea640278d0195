import { stream } from '@foliograph/core';
import type { Dirt } from './Dirt.js';
import type { BarPlanes } from './drawBars.js';
import type { MarketShape } from './MarketShape.js';

/** One planted fault: its kind, its asset where it is of one, and the first and last session it is about. */
export interface Stain {
  readonly kind: keyof Dirt;
  readonly asset?: number;
  readonly from: number;
  readonly to: number;
}

type Planes = Readonly<Record<(typeof prices)[number] | 'volume', Float64Array>>;

const prices = ['open', 'high', 'low', 'close'] as const;
/** Sessions of a stale run. */
const run = 10;
/** Sessions with untouched bars before and after the first of a fault. */
const margin = 12;
/** Draws after which a fault finds no place and is left out. */
const tries = 1000;

const blank = (planes: Planes, i: number) => {
  for (const plane of Object.values(planes)) plane[i] = NaN;
};

/** What a fault of each kind does to the bars of one asset at index `i`, its session `t`. */
const plant: Readonly<Record<keyof Dirt, (planes: Planes, i: number, t: number) => void>> = {
  stale(planes, i) {
    for (const plane of Object.values(planes)) plane.fill(plane[i - 1]!, i, i + run);
  },
  splits(planes, i, t) {
    for (let k = i - t; k < i; k++) {
      for (const field of prices) planes[field][k]! *= 4;
      planes.volume[k] = Math.round(planes.volume[k]! / 4);
    }
  },
  swapped({ high, low }, i) {
    [high[i], low[i]] = [low[i]!, high[i]!];
  },
  outliers({ high, close }, i) {
    close[i]! *= 10;
    high[i] = close[i]!;
  },
  missing: blank,
  holidays(planes, i) {
    const last = planes.close[i - 1]!;
    if (Number.isNaN(last) || Number.isNaN(planes.close[i]!)) return;
    for (const field of prices) planes[field][i] = last;
    planes.volume[i] = 0;
  },
  lost: blank,
};

/** Kinds that are of all assets at once. */
const common: ReadonlySet<string> = new Set(['holidays', 'lost'] satisfies (keyof Dirt)[]);

/** The bars with faults planted in them, each in bars that were whole and traded, none within twelve sessions of another of the same asset. */
export function soil(
  bars: BarPlanes,
  { assets: N, dirt }: Pick<MarketShape, 'assets' | 'dirt'>,
  T: number,
  seed: number,
): { readonly bars: BarPlanes; readonly stains: readonly Stain[] } {
  if (!dirt) return { bars, stains: [] };
  const random = stream(seed, 'market', 'dirt');
  const planes: BarPlanes & Planes = { ...bars };
  for (const [field, plane] of Object.entries(bars)) Object.assign(planes, { [field]: plane.slice() });
  const stains: Stain[] = [];
  const whole = (n: number, t: number) => {
    for (let i = n * T + t - margin; i <= n * T + t + margin; i++) if (!(bars.volume[i]! > 0)) return false;
    return true;
  };
  const apart = (asset: number | undefined, t: number) =>
    stains.every((stain) => {
      const both = stain.asset === undefined || asset === undefined || stain.asset === asset;
      return !both || Math.abs(stain.from - t) > margin;
    });
  for (const kind of Object.keys(plant) as (keyof Dirt)[]) {
    for (let count = 0; count < (dirt[kind] ?? 0); count++) {
      const place = placeOf(kind);
      if (place === undefined) break;
      stains.push({ kind, ...place, to: place.from + (kind === 'stale' ? run - 1 : 0) });
      const touched = place.asset === undefined ? Array.from({ length: N }, (_, n) => n) : [place.asset];
      for (const n of touched) plant[kind](planes, n * T + place.from, place.from);
    }
  }
  return { bars: planes, stains };

  function placeOf(kind: keyof Dirt): { readonly asset?: number; readonly from: number } | undefined {
    for (let k = 0; k < tries && T > 2 * margin; k++) {
      const from = margin + random.integer(T - 2 * margin);
      const asset = random.integer(N);
      if (common.has(kind)) {
        if (apart(undefined, from)) return { from };
      } else if (whole(asset, from) && apart(asset, from)) return { asset, from };
    }
    return undefined;
  }
}
