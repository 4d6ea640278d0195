import { Account } from './Account.js';
import type { BacktestInput } from './BacktestInput.js';
import type { SessionLedger, Simulation } from './BacktestResult.js';
import { isPrice } from './isPrice.js';
import type { OrderLedger } from './orderLedger.js';
import type { DatedNote } from './TargetSeries.js';

const columns = ['equity', 'cash', 'gross', 'net', 'traded', 'commission', 'duty', 'slippage', 'borrow', 'interest'] as const;

/** The money of target weights over a record; orders go to the ledger where there is one, and are the same without. */
export function simulate(input: BacktestInput, ledger?: OrderLedger): Simulation {
  const { assets, marks, fills, first, last, targets, lag } = input;
  const N = assets.length;
  const T = marks.length / N;
  if (!(lag >= 0 && Number.isInteger(lag))) throw new RangeError(`a lag of ${lag} sessions`);
  if (lag === 0 && fills !== marks)
    throw new RangeError('a decision at the close cannot be filled at an earlier price of its session: lag 0 fills at the marks');
  if (first < 0 || last >= T || last < first)
    throw new RangeError(`the record from session ${first} to ${last} is not within ${T} sessions`);
  const account = new Account(input, ledger);
  const money = Object.fromEntries(columns.map((name) => [name, new Float64Array(last - first + 1)])) as unknown as SessionLedger;
  const rebalanced: number[] = [];
  const turnover: number[] = [];
  let fees = 0;
  let due = 0;
  while (due < targets.sessions.length && targets.sessions[due]! + lag < first) due++;

  let t = first;
  for (; t <= last && !account.ruined; t++) {
    const row = targets.sessions[due]! + lag === t ? due++ * N : -1;
    const decides = row >= 0 && !Number.isNaN(targets.weights[row]!);
    const s = t - first;
    money.equity[s] = account.session(t, decides ? targets.weights : undefined, row);
    money.cash[s] = account.cash;
    money.gross[s] = account.gross;
    money.net[s] = account.net;
    money.traded[s] = account.traded;
    money.commission[s] = account.commission;
    money.duty[s] = account.duty;
    money.slippage[s] = account.slippage;
    money.borrow[s] = account.borrow;
    money.interest[s] = account.interest;
    fees += account.commission + account.duty;
    if (decides && !(account.ruined && account.traded === 0)) {
      rebalanced.push(t);
      turnover.push(account.turnover);
    } else if (account.turnover > 0) turnover[turnover.length - 1]! += account.turnover;
  }
  return {
    ...(Object.fromEntries(columns.map((name) => [name, money[name].slice(0, t - first)])) as unknown as SessionLedger),
    fees,
    rebalances: { session: Int32Array.from(rebalanced), turnover: Float64Array.from(turnover) },
    notes: [...account.notes, ...endedPrices(input, account)],
    ...(account.ruined && { ruin: t - 1 }),
  };
}

/** A note for each holding whose price ended before the record did. */
function endedPrices({ assets, marks, first, last }: BacktestInput, { list, active, quantity }: Account): DatedNote[] {
  const T = marks.length / assets.length;
  return [...list.subarray(0, active)].flatMap((n) => {
    let end = last;
    while (!isPrice(marks[n * T + end]!) && end > first) end--;
    if (end === last || quantity[n] === 0) return [];
    return [{ session: end + 1, note: `${assets[n]} has no price from here on and is valued at its last one` }];
  });
}
