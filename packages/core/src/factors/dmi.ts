import { choice, params } from '../schema/index.js';
import { defineFactor } from './Factor.js';
import { sessions } from './sessions.js';
import { trueRange } from './trueRange.js';

/**
 * Rising moves in per cent of the true range, falling ones, and the strength of the trend; NaN until their windows have passed.
 * pdi, mdi = 100 Σ rises, falls of the bar beyond the other side/Σ true range; adx = MA(100 |pdi − mdi|/(pdi + mdi), signal); adxr = (adx + adxₙ)/2 with n = signal. Wilder smooths sums and means by 1/n, as TA-Lib does.
 * Wilder 1978, with the sums of TongDaXin and MyTT.
 */
export const dmi = defineFactor({
  summary: 'Directional movement: rising and falling moves in true ranges, and how far they part.',
  version: 1,
  source: 'Wilder 1978, with the sums of TongDaXin and MyTT',
  params: params({
    window: sessions(14, 'Sessions in the window.'),
    signal: sessions(6, "Sessions in the mean of the trend's strength, and back to the other end of adxr."),
    smoothing: choice(['simple', 'wilder'], { default: 'simple', description: "Plain sums and means, or Wilder's smoothing by 1/n." }),
  }),
  formula: ({ window, signal, smoothing }) => {
    const [up, down] = ['(high - delay(high, 1))', '(delay(low, 1) - low)'];
    const total = (x: string) => (smoothing === 'wilder' ? `wilder(${x}, ${window})` : `sum(${x}, ${window})`);
    const share = (move: string, other: string) => `100 * ${total(`if(${move} > greater(${other}, 0), ${move}, 0)`)} / ${total(trueRange)}`;
    const [pdi, mdi] = [share(up, down), share(down, up)];
    const apart = `100 * abs(${pdi} - ${mdi}) / (${pdi} + ${mdi})`;
    const adx = smoothing === 'wilder' ? `wilder(${apart}, ${signal})` : `mean(${apart}, ${signal})`;
    return { pdi, mdi, adx, adxr: `(${adx} + delay(${adx}, ${signal})) / 2` };
  },
});
