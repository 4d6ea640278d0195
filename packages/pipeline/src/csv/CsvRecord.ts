/** One record of a CSV file as it was written: its first line, its cells without their quotes, and what is wrong with its form. */
export interface CsvRecord {
  /** One-based. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly ending: '\n' | '\r\n' | '\r' | '';
  readonly flaw?: 'open quote' | 'text after quote' | 'encoding';
}
