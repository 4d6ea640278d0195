import type { Plane } from '../panel/index.js';
import type { BacktestInput } from './BacktestInput.js';
import { backtest } from './backtest.js';
import { lastPrice } from './lastPrice.js';
import type { Orders, UnfilledOrders } from './Orders.js';

/** What an account is at the end of a session, and what it is to order next. */
export interface NextOrders {
  readonly equity: number;
  readonly cash: number;
  /** Units held of each asset, before the orders. */
  readonly quantity: Float64Array;
  /** Prices that the holdings are valued at. */
  readonly price: Float64Array;
  /** Orders that a backtest would fill at the input's last session, or within the lag after it if the market stood still until then. */
  readonly orders: Orders;
  readonly unfilled: UnfilledOrders;
}

/**
 * The account of a record that ends with a decision, and the orders that follow: those of the last session itself where the lag is 0, or else of the sessions after it, at the last known prices.
 * Nothing after the last session is read. The orders are those of a backtest that goes on, as far as its prices do not move until the fill.
 */
export function nextOrders(input: BacktestInput): NextOrders {
  const { assets, last, lag } = input;
  const N = assets.length;
  const T = input.marks.length / N;
  const marks = extended(input.marks, (n) => input.marks[n * T + last]!);
  const later = (plane: Plane | undefined, stays: boolean) => plane && extended(plane, (n) => (stays ? plane[n * T + last]! : 0));
  const { limits, volume, trading, suspended } = input;
  const result = backtest({
    ...input,
    marks,
    fills: lag === 0 ? marks : extended(input.fills, (n) => input.marks[n * T + last]!),
    trading: later(trading, true),
    suspended: later(suspended, true),
    // Whether a price will stand at its limit is not known.
    limits: limits && { up: later(limits.up, false)!, down: later(limits.down, false)! },
    volume: volume && { ...volume, units: later(volume.units, true)! },
    last: last + lag,
  });
  const from = lag === 0 ? last : last + 1;
  const quantity = new Float64Array(N);
  const price = Float64Array.from(assets, (_, n) => lastPrice(input.marks, T, n, last));
  const { orders, unfilled } = result;
  orders.session.forEach((t, i) => {
    if (t < from) quantity[orders.asset[i]!]! += orders.quantity[i]!;
  });
  const before = Math.min(from - 1 - input.first, result.equity.length - 1);
  const next = <C extends { readonly session: Int32Array }>(columns: C): C => rowsFrom(columns, from);
  const cash = before < 0 ? input.capital : result.cash[before]!;
  const equity = lag > 0 ? result.equity[before]! : quantity.reduce((sum, units, n) => (units === 0 ? sum : sum + units * price[n]!), cash);
  return { equity, cash, quantity, price, orders: next(orders), unfilled: next(unfilled) };

  /** The plane up to the last session, with `lag` sessions more. */
  function extended(plane: Plane, more: (n: number) => number): Float64Array {
    const length = last + 1 + lag;
    const out = new Float64Array(N * length);
    for (let n = 0; n < N; n++) {
      out.set(plane.subarray(n * T, n * T + last + 1), n * length);
      out.fill(more(n), n * length + last + 1, (n + 1) * length);
    }
    return out;
  }
}

/** The rows of some columns from a session on. */
function rowsFrom<C extends { readonly session: Int32Array }>(columns: C, from: number): C {
  const cut = Object.entries(columns as unknown as Record<string, Float64Array>).map(
    ([name, column]) => [name, column.filter((_, i) => columns.session[i]! >= from)] as const,
  );
  return Object.fromEntries(cut) as unknown as C;
}
