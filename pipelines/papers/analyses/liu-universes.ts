// What the choice of Liu's twelve stocks is worth: twelve in equal shares, bought once at the close of 2022-07-01, his own (chosen on 2023-06-30), those
// that his rule gives as of 2022-06-24, and a thousand twelves drawn from the members of the S&P 500 of that day.
import { figuresOf, performanceOf, quantile, stream } from '@foliograph/core';
import { foldedJson, type Json } from '@foliograph/pipeline';
import { heldEqually } from '../../../tools/papers/heldEqually.js';
import { panelOf } from '../../../tools/papers/panelOf.js';
import { treasuryYields } from '../../../tools/papers/treasuryYields.js';

const [chosen, from, until, end] = ['2022-06-24', '2022-07-01', '2022-12-30', '2023-06-23'];
const draws = 1000;
const keys = ['totalReturn', 'annualVolatility', 'sharpe', 'maxDrawdown'] as const;
type Figures = Readonly<Record<(typeof keys)[number], number>>;

const fields = ['close', 'member'];
const index = await panelOf('pipelines/papers/liu-as-of.yaml', fields, ['eligible=[]']);
const ranked = await panelOf('pipelines/papers/liu-as-of.yaml', ['close']);
const paper = await panelOf('pipelines/us12-weekly-lstm.yaml', ['close']);
const riskFree = treasuryYields();

/** Closes of some assets of a panel from one session to another, both included. */
function closes({ sessions, fields }: typeof paper, assets: readonly number[], first: string, last: string): Float64Array[] {
  const [begin, past] = [sessions.indexOf(first), sessions.indexOf(last) + 1];
  return assets.map((n) => fields.get('close')!.slice(n * sessions.length + begin, n * sessions.length + past));
}
function figures(panel: typeof paper, assets: readonly number[], first: string, last: string): Figures {
  const sessions = panel.sessions.slice(panel.sessions.indexOf(first), panel.sessions.indexOf(last) + 1);
  const equity = heldEqually(closes(panel, assets, first, last), false);
  const all = figuresOf(performanceOf({ equity, sessions, riskFree, periodsPerYear: 52, convention: 'liu' }));
  return Object.fromEntries(keys.map((key) => [key, all[key]!])) as Figures;
}

const at = index.sessions.indexOf(chosen);
const T = index.sessions.length;
const whole = closes(
  index,
  index.assets.map((_, n) => n),
  from,
  until,
).map((row) => row.every(Number.isFinite));
const members = [...index.assets.keys()].filter((n) => index.fields.get('member')![n * T + at] === 1);
const pool = members.filter((n) => whole[n]);

const random = Array.from({ length: draws }, (_, draw) => {
  const numbers = stream(22, 'twelve', draw);
  const order = pool.map((n) => [numbers.uniform(), n] as const).sort(([a], [b]) => a - b);
  return figures(
    index,
    order.slice(0, 12).map(([, n]) => n),
    from,
    until,
  );
});
/** Share of the draws with a smaller value, those with the same by half, of 100. */
function percentiles(own: Figures): Figures {
  const of = (key: (typeof keys)[number]) =>
    random.reduce((sum, one) => sum + (one[key] < own[key] ? 100 : one[key] === own[key] ? 50 : 0), 0) / draws;
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Figures;
}
const every = (panel: typeof paper) => [...panel.assets.keys()];
const standing = (panel: typeof paper): Json => {
  const own = figures(panel, every(panel), from, until);
  return { assets: [...panel.assets], ...own, percentiles: { ...percentiles(own) } };
};

process.stdout.write(
  foldedJson({
    ...{ chosen, from, until, draws, members: members.length, pool: pool.length },
    paper: standing(paper),
    asOf: standing(ranked),
    all: { ...figures(index, pool, from, until) },
    random: Object.fromEntries(
      keys.map((key) => {
        const values = Float64Array.from(random, (one) => one[key]).sort();
        return [key, Object.fromEntries([5, 25, 50, 75, 95].map((share) => [String(share), quantile(values, share / 100)]))];
      }),
    ),
    paperAfterwards: { ...figures(paper, every(paper), until, end) },
    paperThroughout: { ...figures(paper, every(paper), from, end) },
  } as Json),
);
