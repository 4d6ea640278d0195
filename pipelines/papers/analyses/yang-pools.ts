// What ten stocks bought at the close of 2016-04-11 came to by 2016-04-25, whatever they were: each pool in equal parts, and 10,000 random tens of it.
import { fileURLToPath } from 'node:url';
import { mean, type Panel, percentile, quantile, shuffle, standardDeviation, stream } from '@foliograph/core';
import { foldedJson, type Json } from '@foliograph/pipeline';
import { panelOf } from '../../../tools/papers/panelOf.js';

const [bought, sold, k, draws] = ['2016-04-11', '2016-04-25', 10, 10_000];
/** The paper's means of daily returns. */
const [selected, random] = [-0.004, -0.0058];

/** How every member that traded on the day, or every one, grew from then to each session; a suspended one stands still. */
function growths({ assets, sessions, fields }: Panel, all: boolean): number[][] {
  const [close, trading, member] = ['close', 'trading', 'member'].map((field) => fields.get(field)!) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [first, last] = [sessions.indexOf(bought), sessions.indexOf(sold)];
  return assets.flatMap((_, n) => {
    const at = (t: number) => n * sessions.length + t;
    if (member[at(first)] !== 1 || (trading[at(first)] !== 1 && !all)) return [];
    const start = close.subarray(at(0), at(first) + 1).findLast(Number.isFinite)!;
    let known = start;
    const grown = [];
    for (let t = first; t <= last; t++) {
      if (Number.isFinite(close[at(t)])) known = close[at(t)]!;
      grown.push(known / start);
    }
    return [grown];
  });
}

/** Returns from session to session of equal parts that are held. */
function held(stocks: readonly (readonly number[])[]): number[] {
  const equity = stocks[0]!.map((_, t) => mean(stocks.map((grown) => grown[t]!)));
  return equity.slice(1).map((value, t) => value / equity[t]! - 1);
}

async function toldOf(name: string, all = false): Promise<Json> {
  const panel = await panelOf(fileURLToPath(new URL(`../${name}.yaml`, import.meta.url)), ['close', 'trading', 'member']);
  const stocks = growths(panel, all);
  const sessions = stocks[0]!.slice(1).map((_, t) => mean(stocks.map((grown) => grown[t + 1]! / grown[t]! - 1)));
  const tens = Array.from({ length: draws }, (_, draw) => {
    const order = Int32Array.from(stocks.keys());
    shuffle(order, stream(7, 'yang-pools', draw));
    return held(Array.from(order.subarray(0, k), (n) => stocks[n]!));
  });
  const means = Float64Array.from(tens, mean).sort();
  const spread = standardDeviation(means);
  return {
    stocks: stocks.length,
    heldTotal: mean(stocks.map((grown) => grown.at(-1)!)) - 1,
    heldMean: mean(held(stocks)),
    rebalancedMean: mean(sessions),
    sumOfMeans: sessions.reduce((sum, value) => sum + value, 0),
    tens: {
      mean: mean(means),
      deviation: spread,
      lowest5: quantile(means, 0.05),
      highest5: quantile(means, 0.95),
      selectedPercentile: percentile(selected, means),
      randomPercentile: percentile(random, means),
      // Of two tens drawn apart from each other, how often the better one is at least as much better as the paper's.
      asFarApart: apart(means),
      volatility: mean(tens.map((returns) => standardDeviation(returns))),
    },
  };
}

/** Share of pairs of draws that differ by at least what the paper's two portfolios do, the first of a pair being the better. */
function apart(sorted: Float64Array): number {
  const gap = selected - random;
  let [pairs, above] = [0, 0];
  for (let low = 0; low < sorted.length; low++) {
    while (above < sorted.length && sorted[above]! < sorted[low]! + gap) above++;
    pairs += sorted.length - above;
  }
  return pairs / (sorted.length * (sorted.length - 1));
}

const result: Record<string, Json> = { bought, sold, draws };
for (const [pool, name] of Object.entries({ '45': 'yang-45', '212': 'yang', '270': 'yang-screening', '300': 'yang-300' }))
  result[pool] = await toldOf(name);
result['300-with-suspended'] = await toldOf('yang-300', true);
process.stdout.write(foldedJson(result));
