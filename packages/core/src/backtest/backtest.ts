import type { BacktestInput } from './BacktestInput.js';
import type { BacktestResult } from './BacktestResult.js';
import { isPrice } from './isPrice.js';
import { orderLedger } from './orderLedger.js';
import type { DatedNote } from './TargetSeries.js';

/** Target weights are often written rounded: a sum this little above 1 borrows nothing. */
const roundedSum = 1 + 1e-5;
/** Orders below this share of equity are rounding. */
const dust = 1e-12;

/**
 * Equity, cash and orders of target weights: one cash account, signed quantities, equity = cash + Σ quantity · price. An asset without a price, or not trading, cannot be traded and is valued at its last one; equity at or below 0 closes everything and ends the record.
 * Orders are sized on equity before trading; fee = rate · |quantity| · fill price on both sides. Where fees or unfilled sales would borrow although the targets do not, all buys shrink by one factor until cash is 0, unless `leverage` is allowed.
 */
export function backtest(input: BacktestInput): BacktestResult {
  const { assets, marks, fills, first, last, targets, lag, capital, costs, leverage = false, trading } = input;
  const N = assets.length;
  const T = marks.length / N;
  if (!(lag >= 0 && Number.isInteger(lag))) throw new RangeError(`a lag of ${lag} sessions`);
  if (lag === 0 && fills !== marks)
    throw new RangeError('a decision at the close cannot be filled at an earlier price of its session: lag 0 fills at the marks');
  if (first < 0 || last >= T || last < first)
    throw new RangeError(`the record from session ${first} to ${last} is not within ${T} sessions`);
  const rate = costs.bps / 1e4;
  const ledger = orderLedger();
  const notes: DatedNote[] = [];
  const rebalanced: number[] = [];
  const turnover: number[] = [];
  const equity = new Float64Array(last - first + 1);
  const cashes = new Float64Array(last - first + 1);
  const quantity = new Float64Array(N);
  const price = new Float64Array(N);
  const tradable = new Uint8Array(N);
  /** Assets held, in the first `holding` places; while trading, those held or wanted. */
  const active = new Int32Array(N);
  let holding = 0;
  let cash = capital;
  let fees = 0;
  let ruin: number | undefined;
  let due = 0;
  while (due < targets.sessions.length && targets.sessions[due]! + lag < first) due++;

  for (let t = first; t <= last && ruin === undefined; t++) {
    if (targets.sessions[due]! + lag === t) {
      const row = due++ * N;
      if (!Number.isNaN(targets.weights[row]!)) trade(t, row);
    }
    for (let i = 0; i < holding; i++) {
      const n = active[i]!;
      if (isPrice(marks[n * T + t]!)) price[n] = marks[n * T + t]!;
    }
    const value = worth();
    if (value <= 0 && ruin === undefined) close(t);
    equity[t - first] = value;
    cashes[t - first] = cash;
  }
  for (let i = 0; i < holding; i++) {
    const n = active[i]!;
    let end = last;
    while (!isPrice(marks[n * T + end]!) && end > first) end--;
    if (end < last) notes.push({ session: end + 1, note: `${assets[n]} has no price from here on and is valued at its last one` });
  }
  const length = (ruin ?? last) - first + 1;
  return {
    equity: equity.slice(0, length),
    cash: cashes.slice(0, length),
    orders: ledger.orders(),
    fees,
    rebalances: { session: Int32Array.from(rebalanced), turnover: Float64Array.from(turnover) },
    notes,
    ...(ruin !== undefined && { ruin }),
  };

  function worth(): number {
    let value = cash;
    for (let i = 0; i < holding; i++) value += quantity[active[i]!]! * price[active[i]!]!;
    return value;
  }

  function fill(t: number, n: number, amount: number, feeRate: number): void {
    const fee = feeRate * Math.abs(amount) * price[n]!;
    cash -= amount * price[n]! + fee;
    fees += fee;
    quantity[n] = quantity[n]! + amount;
    ledger.add(t, n, amount, price[n]!, fee);
  }

  function close(t: number): void {
    for (let i = 0; i < holding; i++) if (quantity[active[i]!] !== 0) fill(t, active[i]!, -quantity[active[i]!]!, 0);
    holding = 0;
    ruin = t;
    notes.push({ session: t, note: 'equity is 0 or below: everything is closed without fees and the record ends' });
  }

  function trade(t: number, row: number): void {
    const { weights } = targets;
    holding = 0;
    let asked = 0;
    for (let n = 0; n < N; n++) {
      const weight = weights[row + n]!;
      if (!Number.isFinite(weight)) throw new RangeError(`the target of ${assets[n]} to be filled at session ${t} is ${weight}`);
      if (weight === 0 && quantity[n] === 0) continue;
      active[holding++] = n;
      asked += weight;
      tradable[n] = isPrice(fills[n * T + t]!) && trading?.[n * T + t] !== 0 ? 1 : 0;
      if (tradable[n]) price[n] = fills[n * T + t]!;
    }
    const before = worth();
    if (before <= 0) {
      close(t);
      return;
    }
    let bought = 0;
    let sold = 0;
    const unfilled: number[] = [];
    for (let i = 0; i < holding; i++) {
      const n = active[i]!;
      const value = weights[row + n]! * before - quantity[n]! * price[n]!;
      if (Math.abs(value) <= dust * before) continue;
      if (!tradable[n]) unfilled.push(n);
      else if (value > 0) bought += value;
      else sold -= value;
    }
    const affordable = Math.max(0, cash + sold * (1 - rate));
    const shrinks = !leverage && asked <= roundedSum && bought * (1 + rate) > affordable;
    const share = shrinks ? affordable / (bought * (1 + rate)) : 1;
    let still = 0;
    for (let i = 0; i < holding; i++) {
      const n = active[i]!;
      const weight = weights[row + n]!;
      const amount = weight === 0 ? -quantity[n]! : (weight * before) / price[n]! - quantity[n]!;
      if (tradable[n] && (Math.abs(amount) * price[n]! > dust * before || weight === 0))
        fill(t, n, amount > 0 ? amount * share : amount, rate);
      if (quantity[n] !== 0) active[still++] = n;
    }
    holding = still;
    rebalanced.push(t);
    turnover.push((bought * share + sold) / before);
    const suspended = unfilled.filter((n) => isPrice(fills[n * T + t]!));
    const priceless = unfilled.filter((n) => !suspended.includes(n));
    const named = (which: readonly number[]) => which.map((n) => assets[n]).join(', ');
    if (priceless.length > 0) notes.push({ session: t, note: `not traded for want of a price: ${named(priceless)}` });
    if (suspended.length > 0) notes.push({ session: t, note: `not traded while suspended: ${named(suspended)}` });
  }
}
