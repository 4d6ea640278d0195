import { type Fold, holdings, backtest as simulate } from '@foliograph/core';
import { planeToArrow, tableToArrow } from '../arrow/index.js';
import { readPanel } from './readPanel.js';
import { readTargets } from './readTargets.js';
import { defineStage } from './Stage.js';
import { writeTrack } from './writeTrack.js';

interface BacktestParams {
  readonly capital: number;
  readonly bps: number;
  readonly lag: number;
  readonly price: string;
  readonly folds: readonly Fold[];
}

/** The track record of target weights: equity, cash and weights a session, and every order. */
export const backtest = defineStage<BacktestParams>({
  summary: 'Orders, holdings and equity that target weights lead to.',
  version: 2,
  deterministic: true,
  heavy: false,
  async run({ panel: panels = [], targets = [] }, { capital, bps, lag, price, folds }, context) {
    const { panel } = await readPanel(panels[0]!, [...new Set(['close', price, 'trading'])]);
    const [first, last] = [folds[0]!.testFrom, folds.at(-1)!.testTo];
    const input = {
      assets: panel.assets,
      marks: panel.fields.get('close')!,
      fills: panel.fields.get(price)!,
      trading: panel.fields.get('trading'),
      first,
      last,
      targets: await readTargets(targets[0]!, panel),
      lag,
      capital,
      costs: { bps },
    };
    const result = simulate(input);
    const { orders, equity, cash, rebalances, notes, fees, ruin } = result;
    const day = (t: number) => panel.sessions[t]!;
    const sessions = panel.sessions.slice(first, first + equity.length);
    await writeTrack(
      context,
      { sessions, equity, cash },
      {
        capital,
        turnover: [...rebalances.turnover],
        fees,
        orders: orders.session.length,
        notes: notes.map(({ session, note }) => ({ session: day(session), note })),
        ...(ruin === undefined ? {} : { ruin: day(ruin) }),
      },
    );
    await context.write('weights.arrow', planeToArrow({ assets: panel.assets, sessions, plane: holdings(input, result) }));
    await context.write(
      'orders.arrow',
      tableToArrow({
        date: { type: 'date', values: Array.from(orders.session, day) },
        asset: { type: 'utf8', values: Array.from(orders.asset, (n) => panel.assets[n]!) },
        quantity: { type: 'float64', values: orders.quantity },
        price: { type: 'float64', values: orders.price },
        fee: { type: 'float64', values: orders.fee },
      }),
    );
    return { ok: true, value: {} };
  },
});
