// Which reading of Yang's test gives his table, how often it finds something where nothing can be, and what is left when that is allowed for.
import { fileURLToPath } from 'node:url';
import {
  availableFactors,
  benjaminiHochberg,
  evaluate,
  factorSets,
  informationCoefficients,
  mean,
  type Panel,
  type Plane,
  parseFormula,
  quantile,
  targetSet,
  testMean,
  testSlope,
  transformSet,
} from '@foliograph/core';
import { foldedJson, type Json } from '@foliograph/pipeline';
import { panelOf } from '../../../tools/papers/panelOf.js';
import { randomWalks } from '../../../tools/papers/randomWalks.js';

/** The paper's sample, its level and the share of its stocks that it asks for. */
const [from, to, level, asked] = ['2016-01-04', '2016-04-11', 0.05, 190 / 212];
const technical = ['bbi', 'ma', 'expma', 'wvad', 'bbiboll', 'boll', 'cdp', 'env', 'std'];
const bbi = '(mean(close, 3) + mean(close, 6) + mean(close, 12) + mean(close, 24)) / 4';
/** Other customary windows and lines of them. */
const variants: Readonly<Record<string, string>> = {
  'ma(10)': 'mean(close, 10)',
  'ma(20)': 'mean(close, 20)',
  'ma(60)': 'mean(close, 60)',
  'expma(5)': 'ema(close, 5)',
  'expma(50)': 'ema(close, 50)',
  'wvad(1)': 'if(high > low, (close - open) / (high - low) * volume, 0)',
  'wvad(6)': 'sum(if(high > low, (close - open) / (high - low) * volume, 0), 6)',
  'bbiboll.upper': `(${bbi}) + 6 * std(${bbi}, 11)`,
  'bbiboll.lower': `(${bbi}) - 6 * std(${bbi}, 11)`,
  'boll(10)': 'mean(close, 10)',
  'boll.upper': 'mean(close, 20) + 2 * std(close, 20)',
  'boll.lower': 'mean(close, 20) - 2 * std(close, 20)',
  'env(6)': '1.06 * mean(close, 6)',
  'env(20)': '1.06 * mean(close, 20)',
  'std(5)': 'std(close, 5)',
  'std(10)': 'std(close, 10)',
  'std(20)': 'std(close, 20)',
};

/** A factor's values, each asset's sessions one after the other. */
type Series = ReadonlyMap<string, Plane>;
interface Sample {
  readonly assets: number;
  readonly sessions: number;
  readonly factors: Series;
  readonly close: Plane;
}
type Target = (sample: Sample) => Plane;

const forward =
  (horizon: number): Target =>
  (sample) =>
    targetSet.forwardReturn.label(sample.close, sample, { horizon, scale: 'none' }, 0);
const [nextReturn, tenReturns] = [forward(1), forward(10)];
const nextPrice: Target = (sample) => targetSet.nextPrice.label(sample.close, sample, { scale: 'none' }, 0);
const samePrice: Target = ({ close }) => close;

/** Every reading of "the gain of T + 1", with what it keeps of the library and of the paper's nine. */
function readings(): Json {
  const cleanedFactors = cleaned(sample);
  const pairs: Readonly<Record<string, readonly [Sample, Target, number?]>> = {
    nextReturn: [sample, nextReturn],
    nextReturnCleaned: [cleanedFactors, nextReturn],
    nextPrice: [sample, nextPrice],
    nextPriceCleaned: [cleanedFactors, nextPrice],
    nextPriceScaledMad: [cleaned(sample, 3 * 1.4826), nextPrice],
    nextPriceBothCleaned: [{ ...cleanedFactors, close: clean(sample.close, sample) }, nextPrice],
    samePrice: [sample, samePrice],
    samePriceCleaned: [cleanedFactors, samePrice],
    tenReturns: [sample, tenReturns],
    tenReturnsCleaned: [cleanedFactors, tenReturns],
    tenReturnsNeweyWest: [sample, tenReturns, 9],
    tenReturnsCleanedNeweyWest: [cleanedFactors, tenReturns, 9],
  };
  return mapped(pairs, ([given, target, lag]) => {
    const shares = sharesOf(given, target, lag);
    const kept = Object.keys(shares).filter((name) => shares[name]! > asked);
    return {
      kept: kept.length,
      keptOfPaper: kept.filter((name) => technical.includes(name)).length,
      names: kept,
      shares: mapped(Object.fromEntries(technical.map((name) => [name, shares[name]!])), rounded),
      meanOfPaper: rounded(mean(technical.map((name) => shares[name]!))),
      meanOfAll: rounded(mean(Object.values(shares))),
    };
  });
}

/** The factors of one stock against the next price of every other: nothing of the kind can be a forecast of its own. */
function placebo(): Json {
  const prices = nextPrice(nine);
  const found = mapped(Object.fromEntries(nine.factors), (plane) => {
    let [significant, tests] = [0, 0];
    for (let n = 0; n < nine.assets; n++)
      for (let m = 0; m < nine.assets; m++) {
        if (n === m) continue;
        const { p } = testSlope(seriesOf(plane, n, nine), seriesOf(prices, m, nine));
        if (Number.isNaN(p)) continue;
        tests++;
        if (p <= level) significant++;
      }
    return significant / tests;
  });
  return { shares: mapped(found, rounded), mean: rounded(mean(Object.values(found))) };
}

/** The same tests on driftless random walks: against their own next price and return, and against those of the next walk, which has nothing to do with them. */
function onWalks(): Json {
  const shifted = rotated(walks);
  const against = {
    ownPrice: sharesOf(walks, nextPrice),
    otherPrice: sharesOf(shifted, nextPrice),
    ownReturn: sharesOf(walks, nextReturn),
    otherReturn: sharesOf(shifted, nextReturn),
    ownTenReturns: sharesOf(walks, tenReturns),
    ownTenReturnsNeweyWest: sharesOf(walks, tenReturns, 9),
    changesAndReturn: sharesOf(changes(walks), nextReturn),
  };
  return { walks: walks.assets, sessions: walks.sessions, ...mapped(against, summarised) };
}

/** The shares of stocks that are significant where what a random walk shows in 95 of 100 cases counts as nothing, and after differencing. */
function allowedFor(): Json {
  const beyond = (target: Target, lag?: number) => summarised(sharesOf(nine, target, lag, limitsOf(walks, target, lag)));
  return {
    nextReturn: beyond(nextReturn),
    tenReturnsNeweyWest: beyond(tenReturns, 9),
    nextPrice: beyond(nextPrice),
    changesAndReturn: summarised(sharesOf(changes(nine), nextReturn)),
  };
}

/** The test against the next return in the stretches of as many sessions that lie before the paper's, of the same stocks. */
async function earlier(): Promise<Json> {
  const long = await panelOf(spec, ['open', 'high', 'low', 'close', 'volume'], ['data.from=2013-06-03']);
  const all = sampleOf(long, formulas);
  const begins = long.sessions.indexOf(from);
  const told: Json[] = [];
  for (let first = begins - sample.sessions; first >= 60; first -= sample.sessions) {
    const [start, end] = [long.sessions[first]!, long.sessions[first + sample.sessions - 1]!];
    told.unshift({ from: start, to: end, ...summarised(sharesOf(cut(all, start, end), nextReturn)) });
  }
  return told;
}

/** The paper's factors by other windows and lines of theirs, against the next price. */
function windows(): Json {
  const other = cut(sampleOf(panel, variants), from, to);
  const [raw, clean] = [sharesOf(other, nextPrice), sharesOf(cleaned(other), nextPrice)];
  return mapped(raw, (share, name) => ({ raw: rounded(share), cleaned: rounded(clean[name]!) }));
}

/** Against the next return, with false discoveries held to 5 %: over the factors of each stock, for Yang's rule, and over those whose rank correlation across stocks, session by session, has a mean other than 0. */
function honest(): Json {
  const names = [...sample.factors.keys()];
  const aims = nextReturn(sample);
  const tests = names.map((name) => testsOf(sample.factors.get(name)!, aims, sample, 0));
  const counts = names.map(() => 0);
  for (let n = 0; n < sample.assets; n++)
    benjaminiHochberg(Float64Array.from(tests, (all) => all[n]!.p)).forEach((value, k) => {
      if (value <= level) counts[k]!++;
    });
  const shares = Object.fromEntries(names.map((name, k) => [name, counts[k]! / sample.assets]));
  const coefficients = names.map((name) => informationCoefficients(sample.factors.get(name)!, aims, { ...sample, method: 'spearman' }));
  const adjusted = benjaminiHochberg(Float64Array.from(coefficients, (series) => testMean(series).p));
  const sections = names.filter((_, k) => adjusted[k]! <= level);
  const best = names.reduce((one, name) => (shares[name]! > shares[one]! ? name : one));
  return {
    kept: names.filter((name) => shares[name]! > asked).length,
    best,
    share: rounded(shares[best]!),
    mean: rounded(mean(Object.values(shares))),
    sections: { kept: sections.length, names: sections, keptOfPaper: sections.filter((name) => technical.includes(name)).length },
  };
}

/** The share of the assets on which a factor is significant: by its p-value, or by a |t| beyond a limit of its own. */
function sharesOf(given: Sample, target: Target, lag = 0, limits?: Readonly<Record<string, number>>): Record<string, number> {
  const aims = target(given);
  return mapped(Object.fromEntries(given.factors), (plane, name) => {
    const tests = testsOf(plane, aims, given, lag);
    return tests.filter(({ t, p }) => (limits ? Math.abs(t) > limits[name]! : p <= level)).length / given.assets;
  });
}

/** The |t| of each factor that 95 of 100 series stay below. */
function limitsOf(given: Sample, target: Target, lag = 0): Record<string, number> {
  const aims = target(given);
  return mapped(Object.fromEntries(given.factors), (plane) => {
    const sizes = Float64Array.from(testsOf(plane, aims, given, lag), ({ t }) => Math.abs(t));
    return quantile(sizes.filter(Number.isFinite).sort(), 1 - level);
  });
}

const testsOf = (plane: Plane, aims: Plane, given: Sample, lag: number) =>
  Array.from({ length: given.assets }, (_, n) => testSlope(seriesOf(plane, n, given), seriesOf(aims, n, given), lag));

const seriesOf = (plane: Plane, n: number, { sessions: T }: Sample): Plane => plane.subarray(n * T, (n + 1) * T);

/** Factors of a panel by their formulas. */
function sampleOf(of: Panel, named: Readonly<Record<string, string>>): Sample & { readonly days: readonly string[] } {
  const parsed = Object.values(named).map((text) => {
    const formula = parseFormula(text);
    if (!formula.ok) throw new Error(`${text}: ${formula.problems[0]!.message}`);
    return formula.value;
  });
  const planes = evaluate(parsed, of);
  const factors = new Map(Object.keys(named).map((name, k) => [name, planes[k]!]));
  return { assets: of.assets.length, sessions: of.sessions.length, factors, close: of.fields.get('close')!, days: of.sessions };
}

/** The sessions from one day to another. */
function cut({ assets: N, sessions: T, factors, close, days }: ReturnType<typeof sampleOf>, first: string, last: string): Sample {
  const inside = days.map((day) => day >= first && day <= last);
  const [sessions, kept] = [inside.filter(Boolean).length, (plane: Plane) => plane.filter((_, i) => inside[i % T])];
  return { assets: N, sessions, factors: new Map([...factors].map(([name, plane]) => [name, kept(plane)])), close: kept(close) };
}

/** The paper's cleaning: what lies more than 3 MAD from its asset's median becomes the median, and gaps are filled on a line. Scaling changes no correlation. */
function clean(plane: Plane, shape: Sample, k = 3): Plane {
  const bounded = transformSet.mad.apply(plane, shape, { per: 'asset', fit: 'full-sample', k, mode: 'replace' });
  return transformSet.interpolate.apply(bounded, shape, { fit: 'full-sample' });
}

const cleaned = (given: Sample, k?: number): Sample => ({
  ...given,
  factors: new Map([...given.factors].map(([name, plane]) => [name, clean(plane, given, k)])),
});

/** Factors as their changes since the session before. */
function changes(given: Sample): Sample {
  const changed = (plane: Plane) => plane.map((value, i) => (i % given.sessions === 0 ? NaN : value - plane[i - 1]!));
  return { ...given, factors: new Map([...given.factors].map(([name, plane]) => [name, changed(plane)])) };
}

/** Each asset given the prices of the next one. */
const rotated = (given: Sample): Sample => ({
  ...given,
  close: Float64Array.from(given.close, (_, i) => given.close[(i + given.sessions) % given.close.length]!),
});

/** The paper's technical factors of random walks; 60 sessions lie before the first that counts. */
function simulated(count: number): Sample {
  const bars = randomWalks(count, sample.sessions + 60, 7, 'yang-significance');
  return cut(sampleOf(bars, formulas), bars.sessions[60]!, bars.sessions.at(-1)!);
}

const rounded = (value: number): number => Number(value.toFixed(4));
const summarised = (shares: Readonly<Record<string, number>>) => ({
  shares: mapped(shares, rounded),
  mean: rounded(mean(Object.values(shares))),
});
const mapped = <T, R>(of: Readonly<Record<string, T>>, by: (value: T, name: string) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, by(value, name)]));

const spec = fileURLToPath(new URL('../yang-screening.yaml', import.meta.url));
const panel = await panelOf(spec);
const library = availableFactors(factorSets.library124, [...panel.fields.keys()]).available;
const whole = sampleOf(panel, Object.fromEntries(library.map(({ name, formula }) => [name, formula])));
const sample = cut(whole, from, to);
const nine = { ...sample, factors: new Map(technical.map((name) => [name, sample.factors.get(name)!])) };
const formulas = Object.fromEntries(library.flatMap(({ name, formula }) => (technical.includes(name) ? [[name, formula]] : [])));
const walks = simulated(2000);

const result: Json = {
  sample: { stocks: sample.assets, sessions: sample.sessions, from, to, factors: library.length, asked },
  readings: readings(),
  windows: windows(),
  placebo: placebo(),
  walks: onWalks(),
  allowedFor: allowedFor(),
  earlier: await earlier(),
  honest: honest(),
};
process.stdout.write(foldedJson(result));
