import { type AdjustmentClaim, fail } from '@foliograph/core';
import { planeToArrow } from '../arrow/index.js';
import { examineBars } from '../checks/examineBars.js';
import { registries } from '../members/index.js';
import { coverageOf } from '../quality/coverageOf.js';
import type { SourceParams } from './fromSource.js';
import { type MarketChoice, marketOf } from './marketOf.js';
import { readBars } from './readBars.js';
import { defineStage } from './Stage.js';
import { single } from './single.js';
import { tellFound } from './tellFound.js';

interface PriceParams extends SourceParams {
  readonly adjustment: Readonly<Record<string, object>> | null;
  /** How prices are said to be adjusted once they are. */
  readonly claim: AdjustmentClaim;
  readonly market: MarketChoice;
  readonly maxJump: number;
}

/** Fields that the panel makes. */
const reserved = ['member', 'suspended', 'limit_up', 'limit_down', 'sector'];

/** Reads the bars of a source, adjusts and examines them, and writes daily planes, one file a field, with facts, findings and coverage beside them. */
export const prices = defineStage<PriceParams>({
  summary: 'Daily bars of every asset, adjusted as declared and examined.',
  version: 4,
  deterministic: true,
  heavy: false,
  // DuckDB reads with every thread.
  wide: true,
  async run(_inputs, params, context) {
    const bars = await readBars(params, context);
    if (!bars.ok) return bars;
    const { assets, sessions, fields: given, warnings, label } = bars.value;
    const taken = reserved.find((field) => given.has(field));
    if (taken)
      return fail(`the source gives a field "${taken}", which the panel makes itself`, { remedy: 'read that column under another name' });
    let fields = given;
    if (params.adjustment) {
      const { name, params: chosen } = single(params.adjustment);
      const { reads, apply } = registries.adjustments.get(name)!;
      const missing = reads(chosen).find((field) => !given.has(field));
      if (missing) {
        const remedy = `the source gives ${[...given.keys()].join(', ')}`;
        return fail(`the adjustment "${name}" needs the field "${missing}", which the source does not give`, { remedy });
      }
      fields = apply({ fields: given, sessions: sessions.length }, chosen);
    }
    const market = marketOf(params.market);
    const { claim, maxJump } = params;
    const found = await examineBars({ ...bars.value, fields, claim, maxJump, ...(market ? { market } : {}) });
    await Promise.all([...fields].map(([field, plane]) => context.write(`${field}.arrow`, planeToArrow({ assets, sessions, plane }))));
    const facts = { assets, sessions, fields: [...fields.keys()], calendar: 'daily', absent: [], groups: {}, ...(label ? { label } : {}) };
    await context.write('facts.json', JSON.stringify(facts));
    await context.write('coverage.json', JSON.stringify(coverageOf({ ...bars.value, fields })));
    return tellFound(found, context, warnings);
  },
});
