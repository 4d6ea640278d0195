import { tableToArrow } from '../arrow/index.js';
import { toStatements } from '../quality/toStatements.js';
import { examineStatements } from '../statementChecks/examineStatements.js';
import type { SourceParams } from './fromSource.js';
import { type MarketChoice, marketOf } from './marketOf.js';
import { readRecords } from './readRecords.js';
import { defineStage } from './Stage.js';
import { tellFound } from './tellFound.js';

interface StatementParams extends SourceParams {
  readonly percent: readonly string[];
  readonly yearToDate: readonly string[];
  readonly market: MarketChoice;
}

const names = { asset: 'asset', period: 'period_end', published: 'published' } as const;
const columns = {
  [names.asset]: { kind: 'name' },
  [names.period]: { kind: 'day' },
  [names.published]: { kind: 'day', optional: true },
} as const;

/** Reads financial statements row by row, each with the day on which it became known: the given one, or the last that the market allows. */
export const statements = defineStage<StatementParams>({
  summary: 'Financial statements with the days on which they became known.',
  version: 1,
  deterministic: true,
  heavy: false,
  // DuckDB reads with every thread.
  wide: true,
  async run(_inputs, params, context) {
    const records = await readRecords(params, { columns, others: true }, context);
    if (!records.ok) return records;
    const market = marketOf(params.market);
    const made = await toStatements(records.value, names, { market, percent: params.percent });
    if (!made.ok) return made;
    const { asset, assets, period, published, fields } = made.value;
    const values = [...fields].map(([field, values]) => [field, { type: 'float64', values }] as const);
    await context.write(
      'statements.arrow',
      tableToArrow({
        asset: { type: 'utf8', values: Array.from(asset, (n) => assets[n]!) },
        period_end: { type: 'int32', values: period },
        published: { type: 'int32', values: published },
        ...Object.fromEntries(values),
      }),
    );
    const { percent, yearToDate } = params;
    const found = await examineStatements(records.value, names, { percent, yearToDate, deadlines: market !== undefined });
    return tellFound(found, context);
  },
});
