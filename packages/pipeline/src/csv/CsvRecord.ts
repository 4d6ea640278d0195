/** One record of a CSV file as it was written. */
export interface CsvRecord {
  /** The line it begins on, from 1. */
  readonly line: number;
  readonly width: number;
  readonly ending: '\n' | '\r\n' | '\r' | '';
  /** What is wrong with its form. */
  readonly flaw?: 'open quote' | 'text after quote' | 'encoding';
  /** Its texts without their quotes and the spaces around them. */
  cells(): readonly string[];
}
