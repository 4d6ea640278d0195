import type { Panel } from './Panel.js';

const prices: ReadonlySet<string> = new Set(['open', 'high', 'low', 'close', 'vwap']);

/**
 * Fills a session of a lengthened panel with each asset's last bar moved by a return: its prices times 1 + return, its close before as `preclose`, all else as it was.
 * An asset without a bar on the session before is given that of its last close, and one without a return is left as it is then.
 */
export function makeUpBar({ assets, sessions, fields }: Panel, t: number, returns: Float64Array): void {
  const T = sessions.length;
  const close = fields.get('close');
  for (let n = 0; n < assets.length; n++) {
    const [at, growth] = [n * T + t, 1 + returns[n]!];
    const moved = !Number.isNaN(growth);
    let bar = at - 1;
    if (moved && close) while (bar > n * T && Number.isNaN(close[bar]!)) bar--;
    for (const [field, plane] of fields) {
      const carried = moved && Number.isNaN(plane[at - 1]!) ? plane[bar]! : plane[at - 1]!;
      plane[at] = moved && prices.has(field) ? carried * growth : carried;
    }
    const before = fields.get('preclose');
    if (moved && before && close) before[at] = close[bar]!;
  }
}
