import { type CheckedBars, defineCheck, type Found } from './Check.js';
import { fewOf } from './kernel/fewOf.js';
import { surveyOf } from './kernel/surveyOf.js';

const shortest = 6;
/** A run is told that chance would give once in so many assets like this. */
const assets = 100_000;
/** Closes stand still at least so often by rounding. */
const leastUsual = 0.02;
/** From this share on an asset is hardly traded, or carried, throughout. */
const mostUsual = 0.25;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Runs of sessions over which an asset's close does not change, longer than its usual share of unchanged closes explains; suspended days and sessions at a standstill do not count. */
export const staleRun = defineCheck({
  summary: 'A close does not stand still for long while others move.',
  severity: 'warning',
  plural: 'stale runs',
  remedy: 'see whether the asset was suspended (a field trading with 0), or prices were carried',
  find(bars, found) {
    const { longest } = surveyOf(bars).ofAsset;
    for (let n = 0; n < bars.assets.length; n++) {
      if (longest[n]! < shortest) continue;
      for (const one of findIn(bars, n)) found(one);
    }
  },
});

function findIn(bars: CheckedBars, n: number): readonly Found[] {
  const { runs, unchanged, count } = runsOf(bars, n);
  const longest = runs.reduce<Run | undefined>((most, run) => (most && most.length >= run.length ? most : run), undefined);
  if (!longest) return [];
  const share = unchanged / count;
  if (share >= mostUsual) {
    const message = `the close stands still on ${Math.round(100 * share)} % of its sessions, at most ${said(bars, longest)}`;
    return [{ asset: n, session: longest.from, to: longest.to, message }];
  }
  const usual = Math.max(leastUsual, (unchanged - longest.length) / count);
  const least = Math.max(shortest, Math.log(count * assets) / -Math.log(usual));
  const told = runs
    .filter(({ length }) => length >= least)
    .map((run) => ({ asset: n, session: run.from, to: run.to, message: `the close stands still for ${said(bars, run)}` }));
  return fewOf(
    told,
    (many) => `the close stands still for ${Math.ceil(least)} sessions or more ${many} times, at most ${said(bars, longest)}`,
  );
}

const said = ({ sessions }: CheckedBars, { from, to, length }: Run): string =>
  `${length} sessions from ${sessions[from]} to ${sessions[to]}`;

function runsOf(bars: CheckedBars, n: number): { readonly runs: readonly Run[]; readonly unchanged: number; readonly count: number } {
  const { move, ofSession } = surveyOf(bars);
  const T = bars.sessions.length;
  const runs: Run[] = [];
  let [unchanged, count, from, to, length] = [0, 0, 0, 0, 0];
  const end = () => {
    if (length >= shortest) runs.push({ from, to, length });
    length = 0;
  };
  for (let t = 0; t < T; t++) {
    const moved = move[n * T + t]!;
    if (Number.isNaN(moved) || ofSession.still[t] === 1) continue;
    count++;
    if (moved === 0) {
      unchanged++;
      if (length++ === 0) from = t;
      to = t;
    } else end();
  }
  end();
  return { runs, unchanged, count };
}
