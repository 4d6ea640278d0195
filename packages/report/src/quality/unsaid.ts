import type { DataQuality } from '../data/index.js';

type Example = DataQuality['findings'][number]['examples'][number];

/** Asset and days of a finding that its message leaves out, such as "AMCR 2010-01-04 to 2019-06-10"; no days where the message names one, and empty where nothing is left out. */
export function unsaid({ message, asset, from, to }: Pick<Example, 'message' | 'asset' | 'from' | 'to'>): string {
  const dated = from === undefined || /\d{4}-\d{2}-\d{2}/.test(message);
  const days = dated ? [] : [to === undefined || to === from ? from : `${from} to ${to}`];
  return [...(asset === undefined || message.includes(asset) ? [] : [asset]), ...days].join(' ');
}
