import { type BacktestResult, orderReasons } from '@foliograph/core';
import { type ArrowColumn, tableToArrow } from '../arrow/index.js';
import type { StageContext } from './Stage.js';

const money = ['equity', 'cash', 'gross', 'net', 'traded', 'commission', 'duty', 'slippage', 'borrow', 'interest'] as const;

/** Writes all that a backtest did: money by session, and orders that were filled and that were not, each with its reason. */
export async function writeLedger(
  context: StageContext,
  result: BacktestResult,
  { assets, sessions, first }: { readonly assets: readonly string[]; readonly sessions: readonly string[]; readonly first: number },
): Promise<void> {
  const { orders, unfilled } = result;
  const day = (t: number) => sessions[t]!;
  const float = (values: Float64Array): ArrowColumn => ({ type: 'float64', values });
  const text = (values: Iterable<string>): ArrowColumn => ({ type: 'utf8', values: [...values] });
  const named = ({ session, asset, reason }: Pick<typeof orders, 'session' | 'asset' | 'reason'>) => ({
    date: { type: 'date', values: Array.from(session, day) } as ArrowColumn,
    asset: text(Array.from(asset, (n) => assets[n]!)),
    reason: text(Array.from(reason, (code) => orderReasons[code]!)),
  });
  await context.write(
    'sessions.arrow',
    tableToArrow({
      date: { type: 'date', values: sessions.slice(first, first + result.equity.length) },
      ...Object.fromEntries(money.map((name) => [name, float(result[name])])),
    }),
  );
  const { date, asset, reason } = named(orders);
  await context.write(
    'orders.arrow',
    tableToArrow({
      ...{ date, asset, quantity: float(orders.quantity), price: float(orders.price), fee: float(orders.fee) },
      ...{ slippage: float(orders.slippage), wanted: float(orders.wanted), reason },
    }),
  );
  const { date: refusedOn, ...refused } = named(unfilled);
  await context.write(
    'unfilled.arrow',
    tableToArrow({ date: refusedOn, asset: refused.asset, wanted: float(unfilled.wanted), reason: refused.reason }),
  );
}
