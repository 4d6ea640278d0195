import type { Plane } from '../panel/index.js';
import type { EligibilityInput } from './Eligibility.js';

/** What was paid for an asset at each session: its amount, else close times volume; 0 where nothing was traded. */
export function tradedValue({ fields, traded }: Pick<EligibilityInput, 'fields' | 'traded'>): Plane {
  const amount = fields.get('amount');
  const close = fields.get('raw_close') ?? fields.get('close')!;
  const volume = fields.get('volume')!;
  const value = new Float64Array(traded.length);
  for (let i = 0; i < value.length; i++) {
    const paid = amount ? amount[i]! : close[i]! * volume[i]!;
    value[i] = traded[i] === 1 && Number.isFinite(paid) ? paid : 0;
  }
  return value;
}
