import type { Orders } from './Orders.js';

/** A growing list of orders: `add` files one, `orders` gives the columns so far. */
export function orderLedger() {
  let size = 0;
  let session = new Int32Array(1024);
  let asset = new Int32Array(1024);
  let quantity = new Float64Array(1024);
  let price = new Float64Array(1024);
  let fee = new Float64Array(1024);
  return {
    add(at: number, n: number, units: number, unitPrice: number, cost: number): void {
      if (size === session.length) grow();
      session[size] = at;
      asset[size] = n;
      quantity[size] = units;
      price[size] = unitPrice;
      fee[size] = cost;
      size++;
    },
    orders(): Orders {
      return {
        session: session.slice(0, size),
        asset: asset.slice(0, size),
        quantity: quantity.slice(0, size),
        price: price.slice(0, size),
        fee: fee.slice(0, size),
      };
    },
  };

  function grow(): void {
    session = doubled(session, new Int32Array(2 * size));
    asset = doubled(asset, new Int32Array(2 * size));
    quantity = doubled(quantity, new Float64Array(2 * size));
    price = doubled(price, new Float64Array(2 * size));
    fee = doubled(fee, new Float64Array(2 * size));
  }
}

function doubled<A extends Int32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
