import { fileSql } from '../table/fileSql.js';

/** SQL for the rows of Parquet files, whose columns are those in the files alone. */
export const parquetSql = (paths: readonly string[]): string =>
  `read_parquet([${paths.map(fileSql).join(', ')}], hive_partitioning = false)`;
