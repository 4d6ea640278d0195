import { isoDay } from '@foliograph/core';
import { tableToArrow } from '../arrow/index.js';
import { noDay } from '../bars/index.js';
import { examineSpells } from '../spellChecks/examineSpells.js';
import type { SourceParams } from './fromSource.js';
import { readRecords } from './readRecords.js';
import { defineStage } from './Stage.js';
import { tellFound } from './tellFound.js';

const columns = { asset: { kind: 'name' }, start: { kind: 'day' }, end: { kind: 'day', optional: true } } as const;

/** Reads the spells in which assets belong to an index: the end is the first day out, blank while they still do. */
export const spells = defineStage<SourceParams>({
  summary: 'Spells in which assets belong to an index.',
  version: 1,
  deterministic: true,
  heavy: false,
  // DuckDB reads with every thread.
  wide: true,
  async run(_inputs, params, context) {
    const read = await readRecords(params, { columns, others: false }, context);
    if (!read.ok) return read;
    const { names, days } = read.value;
    const iso = (values: Int32Array | undefined) => Array.from(values ?? [], (day) => (day === noDay ? '' : isoDay(day)));
    const assets = names.get('asset')!;
    const ends = days.has('end') ? iso(days.get('end')) : assets.map(() => '');
    await context.write(
      'spells.arrow',
      tableToArrow({
        asset: { type: 'utf8', values: assets },
        start: { type: 'utf8', values: iso(days.get('start')) },
        end: { type: 'utf8', values: ends },
      }),
    );
    return tellFound(await examineSpells(read.value), context);
  },
});
