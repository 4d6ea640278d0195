import type { SampledColumn } from './Sample.js';

const most = 12;

/** Columns with what each holds, for messages. */
export function columnsSaid(columns: readonly SampledColumn[]): string {
  const said = columns.slice(0, most).map(({ name, holds }) => `${name === '' ? '""' : name} (${holds})`);
  return said.join(', ') + (columns.length > most ? ` and ${columns.length - most} more` : '');
}
