import { expect, test } from 'vitest';
import { fortySessions } from '../../test-support/fortySessions.js';
import { evaluate, parseFormula } from '../expression/index.js';
import type { Factor } from '../factors/Factor.js';
import * as factorSet from '../factors/index.js';
import { linesOf } from '../factors/linesOf.js';
import { registry } from '../member/index.js';
import { technical } from './technical.js';

type Series = readonly number[];

const T = fortySessions.sessions.length;
const field = (name: string): Series => [...fortySessions.fields.get(name)!];
const [O, H, L, C] = [field('open'), field('high'), field('low'), field('close')];
const [V, A, I] = [field('volume'), field('amount'), field('index')];

/** One value a session from the first that has one. */
const from = (first: number, value: (t: number) => number): number[] => Array.from(C, (_, t) => (t < first ? NaN : value(t)));
const known = (x: Series) => x.findIndex((v) => !Number.isNaN(v));
function total(x: Series, n: number, t: number): number {
  let sum = 0;
  for (let s = t - n + 1; s <= t; s++) sum += x[s] ?? NaN;
  return sum;
}
const sums = (x: Series, n: number) => from(0, (t) => total(x, n, t));
const means = (x: Series, n: number) => from(0, (t) => total(x, n, t) / n);
const largest = (x: Series, n: number) => from(n - 1, (t) => Math.max(...x.slice(t - n + 1, t + 1)));
const smallest = (x: Series, n: number) => from(n - 1, (t) => Math.min(...x.slice(t - n + 1, t + 1)));
function spread(x: Series, n: number, ddof: number): number[] {
  return from(n - 1, (t) => {
    const mean = total(x, n, t) / n;
    let squares = 0;
    for (let s = t - n + 1; s <= t; s++) squares += (x[s]! - mean) ** 2;
    return Math.sqrt(squares / (n - ddof));
  });
}
/** y = (weight · x + (n − weight) · y₁)/n, begun with the first value. */
function smoothed(x: Series, n: number, weight: number): number[] {
  let y = NaN;
  return x.map((v) => {
    if (!Number.isNaN(v)) y = Number.isNaN(y) ? v : (weight * v + (n - weight) * y) / n;
    return y;
  });
}
/** Wilder's smoothing, begun with the mean of the first n values. */
function wilders(x: Series, n: number): number[] {
  const begin = known(x) + n - 1;
  const begun = from(begin, (t) => (t === begin ? total(x, n, t) / n : x[t]!));
  return smoothed(begun, n, 1);
}
const exponential = (x: Series, n: number) => smoothed(x, n + 1, 2);
function running(x: Series): number[] {
  let sum = 0;
  return x.map((v) => {
    if (!Number.isNaN(v)) sum += v;
    return Number.isNaN(v) ? NaN : sum;
  });
}
const changes = (x: Series, n = 1) => from(n, (t) => x[t]! - x[t - n]!);
const back = (x: Series, n: number) => from(0, (t) => x[t - n] ?? NaN);
const minus = (x: Series, y: Series) => x.map((v, t) => v - y[t]!);
const over = (x: Series, y: Series) => x.map((v, t) => v / y[t]!);
const times = (k: number, x: Series) => x.map((v) => k * v);

const typical = from(0, (t) => (H[t]! + L[t]! + C[t]!) / 3);
const ranges = minus(H, L);

// Means, gaps of means and their distance from the close
const gap = (x: Series, short: number, long: number) => minus(means(x, short), means(x, long));
const bias = (n: number) => from(0, (t) => ((C[t]! - means(C, n)[t]!) / means(C, n)[t]!) * 100);
const bbi = from(23, (t) => [3, 6, 12, 24].reduce((sum, n) => sum + means(C, n)[t]!, 0) / 4);
const dpo = minus(C, back(means(C, 20), 11));
const osc = times(100, minus(C, means(C, 20)));
const share = (x: Series) => over(gap(x, 12, 26), means(x, 12));

// Exponential and smoothed lines
const dif = (x: Series) => minus(exponential(x, 12), exponential(x, 26));
const thrice = exponential(exponential(exponential(C, 12), 12), 12);
const trix = from(1, (t) => ((thrice[t]! - thrice[t - 1]!) / thrice[t - 1]!) * 100);
const once = exponential(ranges, 9);
const mass = sums(over(once, exponential(once, 9)), 25);
const closeOverMean = from(4, (t) => (C[t]! - means(C, 5)[t]!) / means(C, 5)[t]!);
const dbcd = smoothed(changes(closeOverMean, 16), 76, 1);
const lateSmoothed = back(smoothed(changes(C), 3, 1), 1);
const micdGap = gap(lateSmoothed, 10, 20);
const rate = (n: number) => from(n, (t) => C[t]! / C[t - n]!);
const arc = (n: number) => smoothed(back(rate(n), 1), n, 1);
const rccdGap = gap(back(arc(8), 1), 3, 5);
const relative = from(9, (t) => (C[t]! - C[t - 9]!) / Math.max(C[t]!, C[t - 9]!));
const rises = (x: Series) => from(1, (t) => Math.max(0, x[t]! - x[t - 1]!));
const moves = (x: Series) => from(1, (t) => Math.abs(x[t]! - x[t - 1]!));
const strength = (x: Series, n: number) => times(100, over(smoothed(rises(x), n, 1), smoothed(moves(x), n, 1)));

// Places in a range
const raw = (n: number) => from(n - 1, (t) => ((C[t]! - smallest(L, n)[t]!) / (largest(H, n)[t]! - smallest(L, n)[t]!)) * 100);
const distance = (n: number) => from(n - 1, (t) => ((largest(H, n)[t]! - C[t]!) / (largest(H, n)[t]! - smallest(L, n)[t]!)) * 100);
const [k, d] = [smoothed(raw(9), 3, 1), smoothed(smoothed(raw(9), 3, 1), 3, 1)];
const lwr1 = smoothed(distance(9), 3, 1);
const slowK = smoothed(k, 3, 1);

// Up against down
const acd = running(
  from(1, (t) => {
    if (C[t]! > C[t - 1]!) return C[t]! - Math.min(L[t]!, C[t - 1]!);
    return C[t]! < C[t - 1]! ? C[t]! - Math.max(H[t]!, C[t - 1]!) : 0;
  }),
);
const contest = (up: Series, down: Series) =>
  up.map((a, t) => (Number.isNaN(a) ? NaN : a === down[t] ? 0 : (a - down[t]!) / Math.max(a, down[t]!)));
const adtm = contest(
  sums(
    from(1, (t) => (O[t]! <= O[t - 1]! ? 0 : Math.max(H[t]! - O[t]!, O[t]! - O[t - 1]!))),
    23,
  ),
  sums(
    from(1, (t) => (O[t]! >= O[t - 1]! ? 0 : Math.max(O[t]! - L[t]!, O[t]! - O[t - 1]!))),
    23,
  ),
);
const barMove = (t: number) => Math.max(Math.abs(H[t]! - H[t - 1]!), Math.abs(L[t]! - L[t - 1]!));
const rising = from(1, (t) => (H[t]! + L[t]! > H[t - 1]! + L[t - 1]! ? barMove(t) : 0));
const falling = from(1, (t) => (H[t]! + L[t]! < H[t - 1]! + L[t - 1]! ? barMove(t) : 0));
const ddi = from(13, (t) => {
  const [a, b] = [total(rising, 13, t), total(falling, 13, t)];
  return a / (a + b) - (1 - a / (a + b));
});
const addi = smoothed(ddi, 30, 10);
const srdm = contest(means(rising, 10), means(falling, 10));
const middle = from(1, (t) => (H[t - 1]! + L[t - 1]!) / 2);
const cr = (n: number) =>
  times(
    100,
    over(
      sums(
        from(1, (t) => Math.max(0, H[t]! - middle[t]!)),
        n,
      ),
      sums(
        from(1, (t) => Math.max(0, middle[t]! - L[t]!)),
        n,
      ),
    ),
  );
const trueRange = from(1, (t) => Math.max(H[t]! - L[t]!, Math.abs(H[t]! - C[t - 1]!), Math.abs(C[t - 1]! - L[t]!)));
const up = from(1, (t) => (H[t]! - H[t - 1]! > 0 && H[t]! - H[t - 1]! > L[t - 1]! - L[t]! ? H[t]! - H[t - 1]! : 0));
const down = from(1, (t) => (L[t - 1]! - L[t]! > 0 && L[t - 1]! - L[t]! > H[t]! - H[t - 1]! ? L[t - 1]! - L[t]! : 0));
const apart = (pdi: Series, mdi: Series) => from(0, (t) => (Math.abs(mdi[t]! - pdi[t]!) / (mdi[t]! + pdi[t]!)) * 100);
const [pdi, mdi] = [up, down].map((x) => times(100, over(sums(x, 14), sums(trueRange, 14)))) as [number[], number[]];
const adx = means(apart(pdi, mdi), 6);
const [wilderUp, wilderDown] = [up, down].map((x) => times(100, over(wilders(x, 14), wilders(trueRange, 14)))) as [number[], number[]];
const si = from(1, (t) => {
  const [a, b, c, e] = [
    Math.abs(H[t]! - C[t - 1]!),
    Math.abs(L[t]! - C[t - 1]!),
    Math.abs(H[t]! - L[t - 1]!),
    Math.abs(C[t - 1]! - O[t - 1]!),
  ];
  const r = a > b && a > c ? a + b / 2 + e / 4 : b > c && b > a ? b + a / 2 + e / 4 : c + e / 4;
  const x = C[t]! - C[t - 1]! + (C[t]! - O[t]!) / 2 + C[t - 1]! - O[t - 1]!;
  return r === 0 ? 0 : ((16 * x) / r) * Math.max(a, b);
});
const psy = times(
  100 / 12,
  sums(
    from(1, (t) => Number(C[t]! > C[t - 1]!)),
    12,
  ),
);
const jdqs = over(
  times(
    100,
    sums(
      from(1, (t) => Number(C[t]! > C[t - 1]! && I[t]! < I[t - 1]!)),
      20,
    ),
  ),
  sums(
    from(1, (t) => Number(I[t]! < I[t - 1]!)),
    20,
  ),
);

/** Wilder's rules, bar by bar, on sessions that begin with a rise. */
const sar = ((): number[] => {
  let [long, stop, extreme, pace] = [true, L[0]!, H[1]!, 0.02];
  return from(1, (t) => {
    const reversed = long ? L[t]! <= stop : H[t]! >= stop;
    const shown = reversed ? (long ? Math.max(extreme, H[t - 1]!, H[t]!) : Math.min(extreme, L[t - 1]!, L[t]!)) : stop;
    if (reversed) {
      long = !long;
      pace = 0.02;
      extreme = long ? H[t]! : L[t]!;
    } else if (t > 1 && (long ? H[t]! > extreme : L[t]! < extreme)) {
      pace = Math.min(0.2, pace + 0.02);
      extreme = long ? H[t]! : L[t]!;
    }
    stop = shown + pace * (extreme - shown);
    // The first session has no bar before it that could hold the stop back.
    const [top, bottom] = t > 1 ? [Math.max(H[t]!, H[t - 1]!), Math.min(L[t]!, L[t - 1]!)] : [H[t]!, L[t]!];
    stop = long ? Math.min(stop, bottom) : Math.max(stop, top);
    return shown;
  });
})();

// Volume
const flow = (sign: number) =>
  sums(
    from(1, (t) => (Math.sign(typical[t]! - typical[t - 1]!) === sign ? typical[t]! * V[t]! : 0)),
    14,
  );
const emv = means(
  from(13, (t) => {
    const mid = (100 * (H[t]! + L[t]! - (H[t - 1]! + L[t - 1]!))) / (H[t]! + L[t]!);
    return (mid * (means(V, 14)[t]! / V[t]!) * ranges[t]!) / means(ranges, 14)[t]!;
  }),
  14,
);
const vr = times(
  100,
  over(
    sums(
      from(1, (t) => (C[t]! > C[t - 1]! ? V[t]! : 0)),
      26,
    ),
    sums(
      from(1, (t) => (C[t]! <= C[t - 1]! ? V[t]! : 0)),
      26,
    ),
  ),
);
const wvad = times(
  1e-4,
  sums(
    from(0, (t) => (H[t] === L[t] ? 0 : ((C[t]! - O[t]!) / (H[t]! - L[t]!)) * V[t]!)),
    24,
  ),
);
const obv = running(from(1, (t) => V[t]! * Math.sign(C[t]! - C[t - 1]!)));
function volumeIndex(sign: number): number[] {
  let level = 100;
  return from(1, (t) => {
    if (Math.sign(V[t]! - V[t - 1]!) === sign) level *= C[t]! / C[t - 1]!;
    return level;
  });
}
const deviations = from(13, (t) => {
  const mean = total(typical, 14, t) / 14;
  let sum = 0;
  for (let s = t - 13; s <= t; s++) sum += Math.abs(typical[s]! - mean);
  return (typical[t]! - mean) / ((0.015 * sum) / 14);
});
const medianRange = from(4, (t) => [4, 3, 2, 1, 0].map((n) => Math.log(H[t - n]! / L[t - n]!)).sort((a, b) => a - b)[2]!);

/** Every line of every technical factor, at its defaults where forty sessions suffice, and what plain loops make of it. */
const lines: Readonly<Record<string, Series>> = {
  acd,
  'acd.ma': exponential(acd, 20),
  adtm,
  'adtm.ma': means(adtm, 8),
  amo: times(1e-4, A),
  'amo.short': times(1e-4, means(A, 5)),
  'amo.long': times(1e-4, means(A, 10)),
  amv: over(
    sums(
      from(0, (t) => (V[t]! * (O[t]! + C[t]!)) / 2),
      13,
    ),
    sums(V, 13),
  ),
  arbr: times(100, over(sums(minus(H, O), 26), sums(minus(O, L), 26))),
  'arbr.br': times(
    100,
    over(
      sums(
        from(1, (t) => Math.max(0, H[t]! - C[t - 1]!)),
        26,
      ),
      sums(
        from(1, (t) => Math.max(0, C[t - 1]! - L[t]!)),
        26,
      ),
    ),
  ),
  asi: sums(si, 26),
  'asi.ma': means(sums(si, 26), 10),
  atr: means(trueRange, 14),
  'atr.range': trueRange,
  b3612: gap(C, 3, 6),
  'b3612.b612': gap(C, 6, 12),
  bbi,
  bbiboll: bbi,
  'bbiboll.upper': from(33, (t) => bbi[t]! + 6 * spread(bbi, 11, 1)[t]!),
  'bbiboll.lower': from(33, (t) => bbi[t]! - 6 * spread(bbi, 11, 1)[t]!),
  bias: bias(6),
  'bias.middle': bias(12),
  'bias.long': bias(24),
  bias36: gap(C, 3, 6),
  'bias36.bias612': gap(C, 6, 12),
  'bias36.ma': means(gap(C, 3, 6), 6),
  boll: means(C, 20),
  'boll.upper': from(19, (t) => means(C, 20)[t]! + 2 * spread(C, 20, 0)[t]!),
  'boll.lower': from(19, (t) => means(C, 20)[t]! - 2 * spread(C, 20, 0)[t]!),
  'boll.upper(20, 2, 1)': from(19, (t) => means(C, 20)[t]! + 2 * spread(C, 20, 1)[t]!),
  cci: deviations,
  cdp: back(typical, 1),
  'cdp.ah': from(1, (t) => 2 * typical[t - 1]! + H[t - 1]! - 2 * L[t - 1]!),
  'cdp.nh': from(1, (t) => 2 * typical[t - 1]! - L[t - 1]!),
  'cdp.nl': from(1, (t) => 2 * typical[t - 1]! - H[t - 1]!),
  'cdp.al': from(1, (t) => 2 * typical[t - 1]! - 2 * H[t - 1]! + L[t - 1]!),
  cr: cr(26),
  'cr.ma1(10, 5, 10, 12, 14)': back(means(cr(10), 5), 3),
  'cr.ma2(10, 5, 10, 12, 14)': back(means(cr(10), 10), 5),
  'cr.ma3(10, 5, 10, 12, 14)': back(means(cr(10), 12), 5),
  'cr.ma4(10, 5, 10, 12, 14)': back(means(cr(10), 14), 6),
  cvlt: from(10, (t) => (exponential(ranges, 10)[t]! / exponential(ranges, 10)[t - 10]! - 1) * 100),
  dbcd,
  'dbcd.ma': means(dbcd, 5),
  ddi,
  'ddi.addi': addi,
  'ddi.ad': means(addi, 5),
  'dhilo(5)': medianRange,
  'dma(5, 20, 10)': gap(C, 5, 20),
  'dma.ma(5, 20, 10)': means(gap(C, 5, 20), 10),
  dmi: pdi,
  'dmi.mdi': mdi,
  'dmi.adx': adx,
  'dmi.adxr': from(25, (t) => (adx[t]! + adx[t - 6]!) / 2),
  dpo,
  'dpo.ma': means(dpo, 6),
  emv,
  'emv.ma': means(emv, 9),
  env: times(1.06, means(C, 14)),
  'env.lower': times(0.94, means(C, 14)),
  expma: exponential(C, 12),
  'expma.long': exponential(C, 50),
  jdqs,
  kd: k,
  'kd.d': d,
  kdj: k,
  'kdj.d': d,
  'kdj.j': minus(times(3, k), times(2, d)),
  lwr: lwr1,
  'lwr.lwr2': smoothed(lwr1, 3, 1),
  ma: means(C, 5),
  macd: dif(C),
  'macd.dea': exponential(dif(C), 9),
  'macd.histogram': times(2, minus(dif(C), exponential(dif(C), 9))),
  mass,
  'mass.ma': means(mass, 6),
  mfi: from(14, (t) => 100 - 100 / (1 + flow(1)[t]! / flow(-1)[t]!)),
  mi: smoothed(changes(C, 12), 12, 1),
  'mi.change': changes(C, 12),
  micd: smoothed(micdGap, 10, 1),
  'micd.dif': micdGap,
  mtm: changes(C, 12),
  'mtm.ma': means(changes(C, 12), 6),
  nvi: volumeIndex(-1),
  'nvi.ma(10)': means(volumeIndex(-1), 10),
  obv,
  'obv.ma': means(obv, 30),
  osc,
  'osc.ma': exponential(osc, 6),
  priceosc: share(C),
  psy,
  'psy.ma': means(psy, 6),
  pvi: volumeIndex(1),
  'pvi.ma(10)': means(volumeIndex(1), 10),
  pvt: running(from(1, (t) => ((C[t]! - C[t - 1]!) / C[t - 1]!) * V[t]!)),
  'rc(10)': rate(10),
  'rc.arc(10)': arc(10),
  'rccd(8, 3, 5)': smoothed(rccdGap, 8, 1),
  'rccd.dif(8, 3, 5)': rccdGap,
  rsi: strength(C, 6),
  'rsi.middle': strength(C, 12),
  'rsi.long': strength(C, 24),
  sar,
  si,
  slowkd: slowK,
  'slowkd.d': smoothed(slowK, 3, 1),
  sobv: running(from(0, (t) => V[t]! * Math.sign(C[t]! - O[t]!))),
  srdm,
  'srdm.asrdm': smoothed(srdm, 30, 1),
  srmi: smoothed(relative, 9, 1),
  'srmi.change': relative,
  std: spread(C, 26, 1),
  'std(26, 0)': spread(C, 26, 0),
  tapi: over(A, I),
  'tapi.ma': means(over(A, I), 6),
  trix,
  'trix.ma': means(trix, 20),
  vhf: over(minus(largest(C, 28), smallest(C, 28)), sums(moves(C), 28)),
  vma: means(V, 5),
  vmacd: dif(V),
  'vmacd.dea': exponential(dif(V), 9),
  'vmacd.histogram': minus(dif(V), exponential(dif(V), 9)),
  vosc: share(V),
  vr,
  'vr.ma': means(vr, 6),
  vroc: from(12, (t) => (100 * (V[t]! - V[t - 12]!)) / V[t - 12]!),
  vrsi: strength(V, 6),
  vstd: spread(V, 10, 1),
  wvad,
  'wvad.ma': means(wvad, 6),
  wr: distance(10),
  'wr.short': distance(6),
};

function valuesOf(text: string, panel = fortySessions): Float64Array {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.problems[0]!.message);
  return evaluate([parsed.value], panel)[0]!;
}
function expectSame(values: Float64Array, wanted: Series): void {
  const scale = Math.max(...wanted.filter((v) => !Number.isNaN(v)).map(Math.abs));
  expect(values).toHaveLength(wanted.length);
  wanted.forEach((value, t) => {
    if (Number.isNaN(value)) expect(values[t], `session ${t}`).toBeNaN();
    else expect(Math.abs(values[t]! - value), `session ${t}`).toBeLessThanOrEqual(1e-11 * scale);
  });
}

test.each(Object.entries(lines))('%s is what plain loops make of forty sessions', (text, wanted) => {
  expect(known(wanted)).toBeGreaterThanOrEqual(0);
  expectSame(valuesOf(text), wanted);
});

test.each([
  ['acd', 2, 19.77 - 20.45 + (20.2 - 19.77)],
  ['obv', 3, -14800 + 15500 + 14000],
  ['sobv', 2, 15500 - 14800 + 15500],
  ['atr.range', 9, 21.1 - 20.55],
  ['cdp', 1, (20.36 + 19.73 + 20.23) / 3],
  ['ma', 4, (20.23 + 19.77 + 20.2 + 21.01 + 20.9) / 5],
  ['expma', 1, 20.23 + (2 / 13) * (19.77 - 20.23)],
  ['bias36', 5, (21.01 + 20.9 + 21.06) / 3 - (20.23 + 19.77 + 20.2 + 21.01 + 20.9 + 21.06) / 6],
  ['kd(3, 1, 1)', 2, (100 * (20.2 - 19.73)) / (20.45 - 19.73)],
  ['tapi', 0, 311650 / 3189.7],
  ['nvi', 1, (100 * 19.77) / 20.23],
  ['si', 1, (16 * (19.77 - 19.76 + (19.77 - 20.18) / 2) * 0.5) / (0.72 + 0.47 / 4)],
])('%s at session %i is as worked by hand', (text, t, wanted) => {
  expect(valuesOf(text)[t]).toBeCloseTo(wanted, 9);
});

test('where nothing moves and nothing is traded, what stands against its own kind is 0 and what is a share of nothing is missing', () => {
  const flat = new Map([...fortySessions.fields].map(([name, plane]) => [name, plane.map(() => (name === 'volume' ? 0 : 20))]));
  const last = (text: string) => valuesOf(text, { ...fortySessions, fields: flat })[T - 1];
  for (const text of ['acd', 'adtm', 'asi', 'si', 'srdm', 'wvad', 'obv', 'pvt', 'macd', 'std', 'psy']) expect(last(text), text).toBe(0);
  for (const text of ['pvi', 'nvi']) expect(last(text), text).toBe(100);
  for (const text of [
    'amv',
    'arbr',
    'cci',
    'cr',
    'cvlt',
    'ddi',
    'dmi',
    'emv',
    'kdj',
    'lwr',
    'mass',
    'mfi',
    'rsi',
    'vhf',
    'vr',
    'vrsi',
    'wr',
  ]) {
    expect(last(text), text).toBeNaN();
  }
});

test('a formula can give no word as a parameter', () => {
  expect(parseFormula('dmi(14, 6, 1)')).toMatchObject({ problems: [{ message: expect.stringContaining('smoothing must be a word') }] });
});

test("Wilder's smoothing is a choice of what else is summed or averaged plainly", () => {
  const wilder = (name: string, params: Record<string, unknown>, line: string) =>
    valuesOf(linesOf(registry<Factor>(factorSet, '_').get(name)!, { ...params, smoothing: 'wilder' }).get(line)!);
  expectSame(wilder('atr', { window: 14 }, 'atr'), wilders(trueRange, 14));
  expectSame(wilder('dmi', { window: 14, signal: 14 }, 'pdi'), wilderUp);
  expectSame(wilder('dmi', { window: 14, signal: 14 }, 'adx'), wilders(apart(wilderUp, wilderDown), 14));
});

test('every line of every factor of the set is held to plain loops', () => {
  const factors = registry<Factor>(factorSet, '_');
  const held = new Set(Object.keys(lines).map((text) => text.replace(/\(.*/, '')));
  const missing = technical.factors().flatMap(({ name }) => {
    const defaults = Object.fromEntries(
      Object.entries(factors.get(name)!.params.properties).map(([key, field]) => [key, (field as { default: unknown }).default]),
    );
    const [, ...others] = linesOf(factors.get(name)!, defaults).keys();
    return [name, ...others.map((line) => `${name}.${line}`)].filter((line) => !held.has(line));
  });
  expect(missing).toEqual([]);
  expect(technical.factors()).toHaveLength(66);
});
