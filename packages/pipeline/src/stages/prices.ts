import { basename } from 'node:path';
import { planeToArrow } from '../arrow/index.js';
import { readBars, type SourceParams } from './readBars.js';
import { defineStage } from './Stage.js';

/** Reads the bars of a source into daily planes, one file a field, with the facts beside them. */
export const prices = defineStage<SourceParams>({
  summary: 'Daily bars of every asset, as the source gives them.',
  version: 1,
  deterministic: true,
  heavy: false,
  async run(_inputs, params, context) {
    const bars = await readBars(params, context);
    if (!bars.ok) return bars;
    const { assets, sessions, fields, warnings, label } = bars.value;
    for (const [field, plane] of fields) await context.write(`${field}.arrow`, planeToArrow({ assets, sessions, plane }));
    const facts = { assets, sessions, fields: [...fields.keys()], calendar: 'daily', absent: [], ...(label ? { label } : {}) };
    await context.write('facts.json', JSON.stringify(facts));
    // By the names of the files: where they lie decides nothing.
    const named = warnings.map(({ place, ...rest }) => ({
      ...rest,
      ...(place ? { place: { ...place, file: basename(place.file) } } : {}),
    }));
    await context.write('warnings.json', JSON.stringify(named));
    return { ok: true, value: { warnings } };
  },
});
