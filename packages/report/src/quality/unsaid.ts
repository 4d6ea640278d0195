import type { DataQuality } from '../data/index.js';

type Example = DataQuality['findings'][number]['examples'][number];

/** Asset and days of a finding that its message leaves out, such as "AMCR 2010-01-04 to 2019-06-10"; empty where it leaves out nothing. */
export const unsaid = ({ message, asset, from, to }: Pick<Example, 'message' | 'asset' | 'from' | 'to'>): string =>
  [asset, from, to === from ? undefined : to && `to ${to}`]
    .filter((part) => part !== undefined && !message.includes(part.replace('to ', '')))
    .join(' ');
