import { fail, isoDay } from '@foliograph/core';
import { tableToArrow } from '../arrow/index.js';
import { noDay } from '../bars/index.js';
import type { SourceParams } from './fromSource.js';
import { readRecords } from './readRecords.js';
import { defineStage } from './Stage.js';
import { tellFound } from './tellFound.js';

const columns = {
  asset: { kind: 'name' },
  sector: { kind: 'name' },
  start: { kind: 'day', optional: true },
  end: { kind: 'day', optional: true },
} as const;

/** Reads each asset's sector, with the spell in which it had it where the table tells; an error where an asset without spells stands twice. */
export const sectors = defineStage<SourceParams>({
  summary: 'The sector of each asset.',
  version: 1,
  deterministic: true,
  heavy: false,
  // DuckDB reads with every thread.
  wide: true,
  async run(_inputs, params, context) {
    const read = await readRecords(params, { columns, others: false }, context);
    if (!read.ok) return read;
    const { names, days, length, locate } = read.value;
    const assets = names.get('asset')!;
    const iso = (field: string) =>
      Array.from(days.get(field) ?? new Int32Array(length).fill(noDay), (day) => (day === noDay ? '' : isoDay(day)));
    const start = iso('start');
    const again = assets.findIndex((asset, row) => start[row] === '' && assets.indexOf(asset) !== row);
    if (again >= 0) {
      const [place] = await locate([again]);
      const at = place ? { place } : {};
      return fail(`${assets[again]} has a second sector`, { ...at, remedy: 'keep one, or say by columns start and end when it had which' });
    }
    await context.write(
      'sectors.arrow',
      tableToArrow({
        asset: { type: 'utf8', values: assets },
        sector: { type: 'utf8', values: names.get('sector')! },
        start: { type: 'utf8', values: start },
        end: { type: 'utf8', values: iso('end') },
      }),
    );
    return tellFound([], context);
  },
});
