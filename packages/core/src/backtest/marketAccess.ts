import type { AccountTerms } from './BacktestInput.js';
import { isPrice } from './isPrice.js';
import { type OrderReason, reasonCode } from './orderReasons.js';
import type { DatedNote } from './TargetSeries.js';

const refusals = [
  ['unpriced', 'not traded for want of a price'],
  ['suspended', 'not traded while suspended'],
  ['limit', 'not traded at the price limit'],
] as const satisfies readonly (readonly [OrderReason, string])[];

/** What a market lets through: `look` says whether an asset can be traded at a session, `permit` writes how much of an order; what refuses is in `state`, as the code of a reason. */
export function marketAccess({
  assets,
  fills,
  trading,
  suspended,
  limits,
  volume,
}: Pick<AccountTerms, 'assets' | 'fills' | 'trading' | 'suspended' | 'limits' | 'volume'>) {
  const T = fills.length / assets.length;
  const state = new Uint8Array(assets.length);
  return {
    state,
    look(t: number, n: number): boolean {
      const cell = n * T + t;
      if (suspended?.[cell] === 1) state[n] = reasonCode.suspended;
      else if (!isPrice(fills[cell]!)) state[n] = reasonCode.unpriced;
      else state[n] = trading?.[cell] === 0 ? reasonCode.suspended : reasonCode.filled;
      return state[n] === reasonCode.filled;
    },
    permit(t: number, n: number, wanted: Float64Array, permitted: Float64Array): void {
      permitted[n] = 0;
      if (state[n] !== reasonCode.filled) return;
      const cell = n * T + t;
      const want = wanted[n]!;
      const most = volume ? volume.share * volume.units[cell]! : Infinity;
      if (limits && (want > 0 ? limits.up : limits.down)[cell] === 1) state[n] = reasonCode.limit;
      else if (Math.abs(want) <= most) permitted[n] = want;
      else {
        state[n] = reasonCode.capped;
        if (most > 0) permitted[n] = Math.sign(want) * most;
      }
    },
    /** Notes of session t that name what of the wanted orders was refused. */
    told(t: number, list: Int32Array, count: number, wanted: Float64Array): DatedNote[] {
      const notes: DatedNote[] = [];
      for (const [reason, told] of refusals) {
        let named = '';
        for (let i = 0; i < count; i++) {
          const n = list[i]!;
          if (state[n] === reasonCode[reason] && wanted[n] !== 0) named += `${named && ', '}${assets[n]}`;
        }
        if (named) notes.push({ session: t, note: `${told}: ${named}` });
      }
      return notes;
    },
  };
}
