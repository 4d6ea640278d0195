import { params, text } from '../schema/index.js';
import { defineAdjustment } from './Adjustment.js';
import { timesFactor } from './timesFactor.js';

/**
 * Prices as traded, compounded forward from the first bar: after a split of n for 1 they are multiplied by n, after a dividend d by 1 / (1 − d / last close), so a price never depends on a later event.
 * A missing event is none; volume is in shares as of the first bar.
 */
export const events = defineAdjustment({
  summary:
    'The source gives prices as traded with splits and dividends by day: prices are adjusted forward, so that no later event changes them.',
  version: 1,
  params: params({
    split: text({
      default: 'split',
      description: 'Field of new shares for an old one on the day that it happens; 1 or missing where there is none.',
    }),
    dividend: text({
      default: 'dividend',
      description: 'Field of the dividend a share on its ex-day, as paid; 0 or missing where there is none.',
    }),
  }),
  claim: 'full',
  reads: ({ split, dividend }) => ['close', split, dividend],
  apply(given, { split, dividend }) {
    const close = given.fields.get('close')!;
    const splits = given.fields.get(split)!;
    const dividends = given.fields.get(dividend)!;
    const T = given.sessions;
    const factor = new Float64Array(close.length);
    const shares = new Float64Array(close.length);
    let [price, share, last] = [1, 1, NaN];
    for (let i = 0; i < close.length; i++) {
      if (i % T === 0) [price, share, last] = [1, 1, NaN];
      if (splits[i]! > 0) {
        price *= splits[i]!;
        share *= splits[i]!;
        last /= splits[i]!;
      }
      if (dividends[i]! > 0 && dividends[i]! < last) price *= 1 / (1 - dividends[i]! / last);
      factor[i] = price;
      shares[i] = share;
      if (close[i]! > 0) last = close[i]!;
    }
    const fields = new Map(timesFactor(given, factor, { volume: false }));
    const volume = fields.get('volume');
    if (volume)
      fields.set(
        'volume',
        volume.map((value, i) => value / shares[i]!),
      );
    for (const field of [split, dividend]) fields.delete(field);
    return fields;
  },
});
