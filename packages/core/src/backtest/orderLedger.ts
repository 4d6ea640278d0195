import { growingColumns } from './growingColumns.js';
import type { Orders, UnfilledOrders } from './Orders.js';

/** Where an account files its orders. */
export interface OrderLedger {
  fill(
    session: number,
    asset: number,
    wanted: number,
    quantity: number,
    price: number,
    fee: number,
    slippage: number,
    reason: number,
  ): void;
  refuse(session: number, asset: number, wanted: number, reason: number): void;
}

/** A ledger that keeps all that is filed: `orders` and `unfilled` give the columns so far. */
export function orderLedger(): OrderLedger & { orders(): Orders; unfilled(): UnfilledOrders } {
  const filled = growingColumns((length) => ({
    session: new Int32Array(length),
    asset: new Int32Array(length),
    wanted: new Float64Array(length),
    quantity: new Float64Array(length),
    price: new Float64Array(length),
    fee: new Float64Array(length),
    slippage: new Float64Array(length),
    reason: new Uint8Array(length),
  }));
  const refused = growingColumns((length) => ({
    session: new Int32Array(length),
    asset: new Int32Array(length),
    wanted: new Float64Array(length),
    reason: new Uint8Array(length),
  }));
  return {
    fill(session, asset, wanted, quantity, price, fee, slippage, reason) {
      const row = filled.row();
      const { columns } = filled;
      columns.session[row] = session;
      columns.asset[row] = asset;
      columns.wanted[row] = wanted;
      columns.quantity[row] = quantity;
      columns.price[row] = price;
      columns.fee[row] = fee;
      columns.slippage[row] = slippage;
      columns.reason[row] = reason;
    },
    refuse(session, asset, wanted, reason) {
      const row = refused.row();
      const { columns } = refused;
      columns.session[row] = session;
      columns.asset[row] = asset;
      columns.wanted[row] = wanted;
      columns.reason[row] = reason;
    },
    orders: filled.whole,
    unfilled: refused.whole,
  };
}
