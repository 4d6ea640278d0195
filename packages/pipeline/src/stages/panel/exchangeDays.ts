import { tableFromArrow } from '../../arrow/index.js';
import type { Artifact } from '../../store/index.js';

/** The sessions of the exchange from the first to the last day of the data, by a given list or the data themselves. */
export async function exchangeDays(listed: Artifact | undefined, data: readonly string[]): Promise<readonly string[]> {
  if (!listed) return data;
  const { date } = tableFromArrow(await listed.bytes('series.arrow'));
  const [first = '', last = ''] = [data[0], data.at(-1)];
  return (date as readonly string[]).filter((day) => day >= first && day <= last);
}
