import type { CsvRecord } from './CsvRecord.js';

/** The first record of a file. */
export interface Header {
  readonly path: string;
  readonly line: number;
  readonly names: readonly string[];
  readonly ending: CsvRecord['ending'];
}
