import type { Panel } from '../src/index.js';
import { readCsv } from './readCsv.js';

/** Bars of one asset from a file with a column adj_close: prices scaled by adj_close / close, volume as traded. */
export function readBars(file: string): Panel {
  const columns = readCsv(file);
  const numbers = (name: string) => Float64Array.from(columns.get(name)!, (text) => (text === '' ? NaN : Number(text)));
  const [close, adjusted] = [numbers('close'), numbers('adj_close')];
  const prices = ['open', 'high', 'low', 'close'].map((name) => {
    const scaled = numbers(name).map((price, t) => price * (adjusted[t]! / close[t]!));
    return [name, scaled] as const;
  });
  return { assets: ['A'], sessions: columns.get('date')!, calendar: 'daily', fields: new Map([...prices, ['volume', numbers('volume')]]) };
}
