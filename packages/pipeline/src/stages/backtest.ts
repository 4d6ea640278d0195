import { type Fold, holdings, backtest as simulate } from '@foliograph/core';
import { planeToArrow } from '../arrow/index.js';
import { readTargets } from './readTargets.js';
import { readTraded } from './readTraded.js';
import { recordOf } from './recordOf.js';
import { defineStage } from './Stage.js';
import type { TradingParams } from './TradingParams.js';
import { termsOn } from './termsOn.js';
import { writeLedger } from './writeLedger.js';
import { writeTrack } from './writeTrack.js';

/** The track record of target weights: money and weights a session, and every order. */
export const backtest = defineStage<TradingParams & { readonly folds: readonly Fold[] }>({
  summary: 'Orders, holdings and equity that target weights lead to.',
  version: 4,
  deterministic: true,
  heavy: false,
  async run({ panel: panels = [], targets = [] }, { folds, ...terms }, context) {
    const panel = await readTraded(panels[0]!, terms);
    const [first, last] = [folds[0]!.testFrom, folds.at(-1)!.testTo];
    const input = { ...termsOn(panel, terms), first, last, targets: await readTargets(targets[0]!, panel) };
    const result = simulate(input);
    const { orders, notes, ruin } = result;
    const day = (t: number) => panel.sessions[t]!;
    const { sessions, equity, cash, gross, capital, turnover, fees, costs } = recordOf(
      result,
      panel.sessions.slice(first, last + 1),
      terms.capital,
    );
    await writeTrack(
      context,
      { sessions, equity, cash, gross },
      {
        ...{ capital, turnover, fees, costs },
        orders: orders.session.length,
        notes: notes.map(({ session, note }) => ({ session: day(session), note })),
        ...(ruin === undefined ? {} : { ruin: day(ruin) }),
      },
    );
    await context.write('weights.arrow', planeToArrow({ assets: panel.assets, sessions, plane: holdings(input, result) }));
    await writeLedger(context, result, { assets: panel.assets, sessions: panel.sessions, first });
    return { ok: true, value: {} };
  },
});
