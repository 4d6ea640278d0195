import { fail, type Result } from '@foliograph/core';
import type { Records, WantedColumns } from '../bars/index.js';
import { fromSource, type SourceParams } from './fromSource.js';
import type { StageContext } from './Stage.js';
import { single } from './single.js';

/** Rows of the one source that a node names; an error where it gives bars alone. */
export const readRecords = (
  named: SourceParams,
  wanted: { readonly columns: WantedColumns; readonly others: boolean },
  context: StageContext,
): Promise<Result<Records>> =>
  fromSource(named, context, async (source, params, files, reading) =>
    source.records
      ? source.records(params, files, wanted, reading)
      : fail(`the source "${single(named.source).name}" gives prices, not a table of ${Object.keys(wanted.columns).join(', ')}`, {
          remedy: 'read it from a file by csv, parquet or sql',
        }),
  );
