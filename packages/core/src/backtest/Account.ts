import { affordableShare } from './affordableShare.js';
import type { AccountTerms } from './BacktestInput.js';
import { isPrice } from './isPrice.js';
import { marketAccess } from './marketAccess.js';
import type { OrderLedger } from './orderLedger.js';
import { reasonCode } from './orderReasons.js';
import { type Rates, ratesOf } from './Rates.js';
import type { DatedNote } from './TargetSeries.js';

/** Target weights are often written rounded: a sum this little above 1 borrows nothing. */
const roundedSum = 1 + 1e-5;
/** Orders below this share of equity are rounding. */
const dust = 1e-12;
/** What of a lot is rounding. */
const lotDust = 1e-9;

const wholeLots = (units: number, lot: number) => Math.sign(units) * lot * Math.floor(Math.abs(units) / lot + lotDust);

/**
 * One cash account with signed quantities, taken from session to session in their order: equity = cash + Σ quantity · price. An asset without a price is valued at its last one.
 * Orders are sized on equity before trading, at quoted prices. Where costs or unfilled sales would borrow although the targets do not, all buys shrink by one factor until cash is 0, unless `leverage` is allowed. Equity at or below 0 closes everything.
 */
export class Account {
  cash: number;
  /** Money of the last session: what was traded at quoted prices, and what it cost. */
  traded = 0;
  commission = 0;
  duty = 0;
  slippage = 0;
  borrow = 0;
  interest = 0;
  gross = 0;
  net = 0;
  /** Traded value of the last session over equity before it. */
  turnover = 0;
  ruined = false;
  readonly notes: DatedNote[] = [];
  readonly quantity: Float64Array;
  readonly price: Float64Array;
  /** Assets held or ordered, in the first `active` places. */
  readonly list: Int32Array;
  active = 0;
  readonly #terms: AccountTerms;
  readonly #ledger: OrderLedger | undefined;
  readonly #T: number;
  readonly #wanted: Float64Array;
  readonly #amount: Float64Array;
  readonly #pending: Float64Array;
  readonly #market: ReturnType<typeof marketAccess>;
  readonly #missing: Int32Array;
  readonly #buys: { count: number; units: Float64Array; values: Float64Array };
  readonly #rates: Rates;
  #waiting = 0;
  #borrows = false;
  #started = false;

  constructor(terms: AccountTerms, ledger?: OrderLedger) {
    const N = terms.assets.length;
    this.#rates = ratesOf(terms);
    this.#market = marketAccess(terms);
    this.#terms = terms;
    this.#ledger = ledger;
    this.#T = terms.marks.length / N;
    this.cash = terms.capital;
    const plane = () => new Float64Array(N);
    [this.quantity, this.price, this.#wanted, this.#amount, this.#pending] = [plane(), plane(), plane(), plane(), plane()];
    this.#buys = { count: 0, units: plane(), values: plane() };
    this.list = new Int32Array(N);
    this.#missing = new Int32Array(N);
  }

  /** Takes the account through session t, towards the weights from `row` on where some are due then, and gives the equity at its end. */
  session(t: number, weights?: Float64Array, row = 0): number {
    this.traded = this.commission = this.duty = this.slippage = this.borrow = this.interest = this.turnover = 0;
    if (this.ruined) return this.cash;
    if (this.#started) this.#charge();
    this.#started = true;
    if (weights) this.#decide(t, weights, row);
    else if (this.#waiting > 0) this.#retry(t);
    return this.#mark(t);
  }

  /** Interest on the cash, and the fee of the shorts, of the session before. */
  #charge(): void {
    const { borrow, interest } = this.#rates;
    this.interest = this.cash * interest;
    this.borrow = ((this.gross - this.net) / 2) * borrow;
    this.cash += this.interest - this.borrow;
  }

  #worth(): number {
    let value = this.cash;
    for (let i = 0; i < this.active; i++) value += this.quantity[this.list[i]!]! * this.price[this.list[i]!]!;
    return value;
  }

  /** Takes the price of asset n at session t where it can be traded at it. */
  #look(t: number, n: number): void {
    if (this.#market.look(t, n)) this.price[n] = this.#terms.fills[n * this.#T + t]!;
  }

  #decide(t: number, weights: Float64Array, row: number): void {
    const { assets, leverage = false } = this.#terms;
    const { quantity, price, list } = this;
    const N = quantity.length;
    let active = 0;
    let asked = 0;
    for (let n = 0; n < N; n++) {
      const weight = weights[row + n]!;
      if (weight === 0 && quantity[n] === 0) continue;
      if (!Number.isFinite(weight)) throw new RangeError(`the target of ${assets[n]} to be filled at session ${t} is ${weight}`);
      list[active++] = n;
      asked += weight;
      this.#look(t, n);
    }
    if (this.#waiting > 0) this.#pending.fill(0);
    this.active = active;
    const before = this.#worth();
    if (before <= 0) {
      this.#close(t);
      return;
    }
    for (let i = 0; i < active; i++) {
      const n = list[i]!;
      const weight = weights[row + n]!;
      const value = weight * before - quantity[n]! * price[n]!;
      if (weight === 0) this.#wanted[n] = -quantity[n]!;
      else if (Math.abs(value) <= dust * before) this.#wanted[n] = 0;
      else this.#wanted[n] = price[n]! > 0 ? (weight * before) / price[n]! - quantity[n]! : NaN;
    }
    this.#borrows = leverage || asked > roundedSum;
    this.#execute(t, before, reasonCode.filled);
  }

  /** Tries again what was left unfilled. */
  #retry(t: number): void {
    for (let i = 0; i < this.active; i++) {
      const n = this.list[i]!;
      this.#look(t, n);
      this.#wanted[n] = this.#pending[n]!;
      this.#pending[n] = 0;
    }
    const before = this.#worth();
    if (before <= 0) this.#close(t);
    else this.#execute(t, before, reasonCode.carried);
  }

  /** Fills what the market lets through and cash pays for, and files the rest. */
  #execute(t: number, before: number, usual: number): void {
    const { carries = false, lot = 0 } = this.#terms;
    const { list, quantity } = this;
    const { state } = this.#market;
    const [wanted, amounts, pending, buys] = [this.#wanted, this.#amount, this.#pending, this.#buys];
    const { commission, buyDuty: duty, sellDuty, perShare, minimum, slippage } = this.#rates;
    // Numbers go from step to step in arrays: as arguments each would be put on the heap.
    let affordable = this.cash;
    let outlay = 0;
    let refused = false;
    buys.count = 0;
    for (let i = 0; i < this.active; i++) {
      const n = list[i]!;
      amounts[n] = 0;
      if (wanted[n] === 0) continue;
      this.#market.permit(t, n, wanted, amounts);
      const amount = amounts[n]!;
      if (amount === 0) {
        refused = true;
        continue;
      }
      const value = Math.abs(amount) * this.price[n]! * (amount > 0 ? 1 + slippage : 1 - slippage);
      const charge = Math.max(minimum, commission * value + perShare * Math.abs(amount));
      if (amount < 0) affordable += value * (1 - sellDuty) - charge;
      else {
        outlay += value * (1 + duty) + charge;
        buys.units[buys.count] = amount;
        buys.values[buys.count++] = value;
      }
    }
    if (refused && usual === reasonCode.filled) this.notes.push(...this.#market.told(t, list, this.active, wanted));
    affordable = Math.max(0, affordable);
    let share = 1;
    if (!this.#borrows && outlay > affordable)
      share = minimum > 0 ? affordableShare(affordable, { commission, duty, perShare, minimum }, buys) : affordable / outlay;
    let still = 0;
    let waiting = 0;
    for (let i = 0; i < this.active; i++) {
      const n = list[i]!;
      const want = wanted[n]!;
      const most = amounts[n]!;
      const lots = lot > 0 && most !== -quantity[n]!;
      const paid = most > 0 ? most * share : most;
      const amount = lots ? wholeLots(paid, lot) : paid;
      const capped = state[n] === reasonCode.capped;
      if (want !== 0) {
        const cut = lots && wholeLots(most, lot) === amount ? reasonCode.rounded : reasonCode.shrunk;
        const reason = state[n] !== reasonCode.filled ? state[n]! : amount === want ? usual : cut;
        amounts[n] = amount;
        if (amount === 0) this.#ledger?.refuse(t, n, want, reason);
        else this.#fill(t, n, reason);
      }
      if (carries && state[n] !== reasonCode.filled && want !== 0 && Number.isFinite(want)) {
        pending[n] = capped ? want - (share < 1 ? most : amount) : want;
        if (pending[n] !== 0) waiting++;
      }
      if (quantity[n] !== 0 || pending[n] !== 0) list[still++] = n;
    }
    this.active = still;
    this.#waiting = waiting;
    this.turnover = this.traded / before;
  }

  #fill(t: number, n: number, reason: number): void {
    const { commission, buyDuty, sellDuty, perShare, minimum, slippage } = this.#rates;
    const amount = this.#amount[n]!;
    const quoted = this.price[n]!;
    const units = Math.abs(amount);
    const price = quoted * (amount > 0 ? 1 + slippage : 1 - slippage);
    const value = units * price;
    const charge = Math.max(minimum, commission * value + perShare * units);
    const duty = value * (amount > 0 ? buyDuty : sellDuty);
    const lost = units * quoted * slippage;
    this.cash -= amount * price + (charge + duty);
    this.traded += units * quoted;
    this.commission += charge;
    this.duty += duty;
    this.slippage += lost;
    this.quantity[n] = this.quantity[n]! + amount;
    this.#missing[n] = 0;
    this.#ledger?.fill(t, n, this.#wanted[n]!, amount, price, charge + duty, lost, reason);
  }

  /** Takes a holding out at a price, without cost. */
  #takeOut(t: number, n: number, price: number, reason: number): void {
    const amount = -this.quantity[n]!;
    this.cash -= amount * price;
    this.quantity[n] = 0;
    this.#pending[n] = 0;
    this.#ledger?.fill(t, n, amount, amount, price, 0, 0, reason);
  }

  #close(t: number): void {
    for (let i = 0; i < this.active; i++) {
      const n = this.list[i]!;
      if (this.quantity[n] !== 0) this.#takeOut(t, n, this.price[n]!, reasonCode.ruin);
    }
    this.active = 0;
    this.ruined = true;
    this.notes.push({ session: t, note: 'equity is 0 or below: everything is closed without fees and the record ends' });
  }

  /** Values holdings at the end of session t; what has had no price for too long is taken out. */
  #mark(t: number): number {
    const { marks, suspended, delisting } = this.#terms;
    const { list, quantity, price } = this;
    const T = this.#T;
    const active = this.active;
    let value = this.cash;
    let gross = 0;
    let net = 0;
    let delisted = false;
    for (let i = 0; i < active; i++) {
      const n = list[i]!;
      const cell = n * T + t;
      if (isPrice(marks[cell]!)) {
        price[n] = marks[cell]!;
        this.#missing[n] = 0;
      } else if (delisting && quantity[n] !== 0 && suspended?.[cell] !== 1 && ++this.#missing[n]! >= delisting.after) {
        this.#delist(t, n);
        delisted = true;
      }
      const held = quantity[n]! * price[n]!;
      value += held;
      net += held;
      gross += Math.abs(held);
    }
    this.gross = gross;
    this.net = net;
    // What was taken out has changed the cash.
    if (delisted) value = this.#worth();
    if (value <= 0 && !this.ruined) this.#close(t);
    return value;
  }

  #delist(t: number, n: number): void {
    const { assets, delisting } = this.#terms;
    const { after, recovery } = delisting!;
    this.#takeOut(t, n, this.price[n]! * recovery, reasonCode.delisted);
    const sessions = after === 1 ? 'a session' : `${after} sessions`;
    this.notes.push({ session: t, note: `${assets[n]} has had no price for ${sessions} and is taken out at ${recovery} of its last one` });
  }
}
