import type { PanelFrame } from './makeFrame.js';

/** An asset whose bars end before the data do, with its last price. */
export interface Leaver {
  readonly asset: string;
  readonly day: string;
  readonly price: number;
}

/** The assets that were traded once and no more, in the panel's order. */
export function leaversOf({
  assets,
  sessions,
  traded,
  close,
}: Pick<PanelFrame, 'assets' | 'sessions' | 'traded' | 'close'>): readonly Leaver[] {
  const T = sessions.length;
  return assets.flatMap((asset, n) => {
    const last = traded.subarray(n * T, (n + 1) * T).lastIndexOf(1);
    return last < 0 || last === T - 1 ? [] : [{ asset, day: sessions[last]!, price: close[n * T + last]! }];
  });
}
