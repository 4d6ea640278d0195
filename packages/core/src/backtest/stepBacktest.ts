import { Account } from './Account.js';
import type { AccountTerms } from './BacktestInput.js';
import type { DecideInput } from './decide.js';
import type { ForecastServer } from './forecastServer.js';
import { openDecider } from './openDecider.js';
import type { OrderLedger } from './orderLedger.js';

export interface StepInput extends AccountTerms {
  /** The rule, whose forecasts are filled in as they are served. */
  readonly rule: Omit<DecideInput, 'sessions' | 'forecast'>;
  /** Indices of the deciding sessions, rising. */
  readonly sessions: Int32Array;
  readonly lag: number;
  readonly first: number;
  readonly last: number;
  readonly served?: {
    readonly server: ForecastServer;
    /** Predicted return of a forecast in label units, from the price that it is of. */
    toReturn(forecast: number, price: number): number;
    /** Deciding sessions whose forecasts are made at once: 1 is a strategy that lives from day to day. */
    readonly ahead: number;
  };
}

/** Where a strategy stands at the end of a session. */
export interface Step {
  readonly session: number;
  readonly equity: number;
  readonly cash: number;
  /** What was decided at it. */
  readonly target?: Float64Array;
}

/** A strategy from session to session until its last one or ruin: forecasts from a frozen model, decisions, orders, equity. How many forecasts are made at once decides speed and nothing else, as far as the model forecasts a window alike in every batch. */
export async function* stepBacktest(input: StepInput, ledger?: OrderLedger): AsyncGenerator<Step> {
  const { rule, sessions, lag, first, last, served } = input;
  const { panel, price } = rule;
  const [N, T] = [panel.assets.length, panel.sessions.length];
  const prices = panel.fields.get(price)!;
  const forecast = served && new Float64Array(N * T).fill(NaN);
  const decider = openDecider({ ...rule, ...(forecast && { forecast }) });
  const account = new Account(input, ledger);
  const due = new Map<number, Float64Array>();
  let next = 0;
  let known = 0;
  for (let t = Math.min(first, sessions[0] ?? first); t <= last && !account.ruined; t++) {
    const target = sessions[next] === t ? await decideAt(t) : undefined;
    if (target) due.set(t + lag, target);
    if (t < first) continue;
    const equity = account.session(t, due.get(t));
    due.delete(t);
    yield { session: t, equity, cash: account.cash, ...(target && { target }) };
  }

  async function decideAt(t: number): Promise<Float64Array | undefined> {
    next++;
    if (served && forecast && next > known) {
      const asked = sessions.subarray(known, known + served.ahead);
      known += asked.length;
      await served.server(asked, forecast);
      for (let start = 0; start < N * T; start += T) {
        for (let s = 0; s < asked.length; s++) {
          const cell = start + asked[s]!;
          forecast[cell] = served.toReturn(forecast[cell]!, prices[cell]!);
        }
      }
    }
    return decider.at(t);
  }
}
