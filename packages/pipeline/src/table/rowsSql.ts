import { noDay } from '../bars/index.js';
import { assetType } from './assetType.js';
import type { DayForm } from './DayForm.js';
import { daySql } from './daySql.js';
import type { Layout } from './Layout.js';
import { nameSql } from './nameSql.js';
import { numberSql } from './numberSql.js';

/** SQL for the rows of a relation without NULLs: the day, the file, the asset's place (-1 where it has no name; 0 in shapes without a column of assets), then the values. */
export function rowsSql({ relation, date, asset, values }: Layout, form: DayForm): string {
  const code = asset ? `coalesce(enum_code(try_cast(${nameSql(asset.cell, asset.holds)} AS ${assetType}))::INTEGER, -1)` : '0';
  const picked = [
    `coalesce(${daySql(date.cell, date.holds, form)}, ${noDay})::INTEGER`,
    relation.paths.length > 1 ? 'file::INTEGER' : '0',
    code,
    ...values.map(({ cell, holds }) => numberSql(cell, holds)),
  ];
  return `SELECT ${picked.join(', ')} FROM ${relation.from}`;
}
