import { type Plane, viewAt } from '../panel/index.js';
import type { DecideInput } from './decide.js';
import { drift } from './drift.js';
import { isPrice } from './isPrice.js';
import { relabelled } from './relabelled.js';
import type { DatedNote } from './TargetSeries.js';

/** A rule taken from one deciding session to the next. */
export interface Decider {
  /** What it decides at a session later than the last one, from prices and forecasts up to it; undefined where nothing is to be traded. */
  at(session: number): Float64Array | undefined;
  readonly notes: readonly DatedNote[];
  /** Whether its holdings, before costs, have lost all equity: it decides nothing more. */
  readonly lost: boolean;
}

/** A rule that has not decided yet; throws where it needs forecasts, or prices, that are not there. */
export function openDecider({
  panel,
  price,
  portfolio,
  params,
  forecast,
  relabel,
  onSignal = false,
  random,
}: Omit<DecideInput, 'sessions'>): Decider {
  const [N, T] = [panel.assets.length, panel.sessions.length];
  const prices = panel.fields.get(price);
  if (!prices) throw new Error(`the panel has no field "${price}"`);
  const needsForecast = portfolio.needsForecast(params);
  if (needsForecast && !forecast) throw new Error('this portfolio rule needs a forecast');
  const [member, trading] = [panel.fields.get('member'), panel.fields.get('trading')];
  const notes: DatedNote[] = [];
  let last: { readonly weights: Float64Array; readonly session: number } | undefined;
  let lost = false;
  return {
    notes,
    get lost() {
      return lost;
    },
    at(session) {
      const held = last && drift(last.weights, prices, last.session, session);
      if (held === null) {
        if (!lost) notes.push({ session, note: 'all equity is lost: nothing more is decided' });
        lost = true;
      }
      if (lost) return undefined;
      const predicted = forecast && section(forecast, session);
      const live = new Uint8Array(N);
      for (let n = 0, cell = session; n < N; n++, cell += T) {
        const known = !needsForecast || Number.isFinite(predicted![n]);
        const allowed = (member === undefined || member[cell] === 1) && trading?.[cell] !== 0;
        live[n] = known && allowed && isPrice(prices[cell]!) ? 1 : 0;
      }
      const given = predicted && relabel ? relabelled(predicted, live, relabel) : predicted;
      const target = portfolio.weigh(
        {
          view: viewAt(panel, session),
          live,
          random: random(panel.sessions[session]!),
          lasting: () => random('all'),
          ...(given && { forecast: given }),
          ...(held && { held }),
        },
        params,
      );
      for (const note of target.notes) notes.push({ session, note });
      if (!target.weights) return undefined;
      if (target.weights.length !== N || !target.weights.every(Number.isFinite)) {
        throw new Error(`the portfolio rule gave no finite weight for each asset on ${panel.sessions[session]}`);
      }
      const before = last?.weights;
      if (onSignal && before && target.weights.every((weight, n) => weight === before[n])) return undefined;
      last = { weights: target.weights, session };
      return target.weights;
    },
  };

  function section(plane: Plane, t: number): Float64Array {
    const values = new Float64Array(N);
    for (let n = 0, cell = t; n < N; n++, cell += T) values[n] = plane[cell]!;
    return values;
  }
}
