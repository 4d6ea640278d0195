import { type Panel, type Plane, viewAt } from '../panel/index.js';
import type { Portfolio } from '../portfolios/Portfolio.js';
import type { RandomStream } from '../random/index.js';
import type { Params, ParamsOf } from '../schema/index.js';
import { drift } from './drift.js';
import { isPrice } from './isPrice.js';
import type { DatedNote, TargetSeries } from './TargetSeries.js';

export interface DecideInput {
  readonly panel: Panel;
  /** Field whose prices assets are bought at and holdings drift with. */
  readonly price: string;
  readonly portfolio: Portfolio;
  readonly params: ParamsOf<Params>;
  /** Indices of the deciding sessions, rising. */
  readonly sessions: Int32Array;
  /** Predicted returns; NaN where there is none. */
  readonly forecast?: Plane;
  /** Whether a target is traded towards only where it is another than the last one, whatever prices have made of that. */
  readonly onSignal?: boolean;
  /** Opens the stream of one decision, by its day, or of all of them. */
  random(session: string | 'all'): RandomStream;
}

/** What a rule decides at each session among the assets that are then traded and members of the universe (fields `trading` and `member`, where the panel has them), from prices and forecasts up to it; nothing more where its holdings, before costs, have lost all equity. */
export function decide({ panel, price, portfolio, params, sessions, forecast, onSignal = false, random }: DecideInput): TargetSeries {
  const [N, T] = [panel.assets.length, panel.sessions.length];
  const prices = panel.fields.get(price);
  if (!prices) throw new Error(`the panel has no field "${price}"`);
  const needsForecast = portfolio.needsForecast(params);
  if (needsForecast && !forecast) throw new Error('this portfolio rule needs a forecast');
  const [member, trading] = [panel.fields.get('member'), panel.fields.get('trading')];
  const weights = new Float64Array(sessions.length * N).fill(NaN);
  const notes: DatedNote[] = [];
  let last: { readonly weights: Float64Array; readonly session: number } | undefined;
  for (const [d, session] of sessions.entries()) {
    const held = last && drift(last.weights, prices, last.session, session);
    if (held === null) {
      notes.push({ session, note: 'all equity is lost: nothing more is decided' });
      break;
    }
    const predicted = forecast && section(forecast, session);
    const live = Uint8Array.from(panel.assets, (_, n) => {
      const known = !needsForecast || Number.isFinite(predicted![n]);
      const cell = n * T + session;
      const allowed = (member === undefined || member[cell] === 1) && trading?.[cell] !== 0;
      return known && allowed && isPrice(prices[cell]!) ? 1 : 0;
    });
    const target = portfolio.weigh(
      {
        view: viewAt(panel, session),
        live,
        random: random(panel.sessions[session]!),
        lasting: () => random('all'),
        ...(predicted && { forecast: predicted }),
        ...(held && { held }),
      },
      params,
    );
    for (const note of target.notes) notes.push({ session, note });
    if (!target.weights) continue;
    if (target.weights.length !== N || !target.weights.every(Number.isFinite)) {
      throw new Error(`the portfolio rule gave no finite weight for each asset on ${panel.sessions[session]}`);
    }
    const before = last?.weights;
    if (onSignal && before && target.weights.every((weight, n) => weight === before[n])) continue;
    weights.set(target.weights, d * N);
    last = { weights: target.weights, session };
  }
  return { sessions, weights, notes };

  function section(plane: Plane, t: number): Float64Array {
    return Float64Array.from(panel.assets, (_, n) => plane[n * T + t]!);
  }
}
