import type { Orders } from './Orders.js';

/** A growing list of orders: `add` files one, `orders` gives copies of the columns so far. */
export function orderLedger() {
  let size = 0;
  let session = new Int32Array(1024);
  let asset = new Int32Array(1024);
  let amounts = new Float64Array(3 * 1024);
  return {
    add(at: number, n: number, quantity: number, price: number, fee: number): void {
      if (size === session.length) {
        session = grown(session, new Int32Array(2 * size));
        asset = grown(asset, new Int32Array(2 * size));
        amounts = grown(amounts, new Float64Array(6 * size));
      }
      session[size] = at;
      asset[size] = n;
      amounts[3 * size] = quantity;
      amounts[3 * size + 1] = price;
      amounts[3 * size + 2] = fee;
      size++;
    },
    orders(): Orders {
      const column = (k: number) => Float64Array.from({ length: size }, (_, i) => amounts[3 * i + k]!);
      return { session: session.slice(0, size), asset: asset.slice(0, size), quantity: column(0), price: column(1), fee: column(2) };
    },
  };
}

function grown<A extends Int32Array | Float64Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
