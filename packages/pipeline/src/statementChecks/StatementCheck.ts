import type { Finding } from '../bars/index.js';

/** What is said of statements beside them, so that nobody is told what he knows. */
export interface Declared {
  /** Fields that run from the start of the fiscal year. */
  readonly yearToDate?: readonly string[];
  /** Fields in per cent. */
  readonly percent?: readonly string[];
  /** Whether a market's deadlines stand in for days of publication that are not known. */
  readonly deadlines?: boolean;
}

/** Rows of statements as a check sees them: a publication that is not known, and a period too, is `noDay`. */
export interface CheckedStatements {
  readonly assets: readonly string[];
  /** Each row's asset as an index into `assets`. */
  readonly asset: Int32Array;
  /** Last day of the period that a row is about; days are counted from 1970-01-01. */
  readonly period: Int32Array;
  /** Absent where the table has no such column. */
  readonly published?: Int32Array | undefined;
  readonly fields: ReadonlyMap<string, Float64Array>;
  /** Rows that have a period, by asset, then by period, then by publication, then as they stand. */
  readonly order: Int32Array;
  readonly declared: Declared;
}

/** Something that statements show: of a row, or of the whole table where `row` is absent. */
export interface FoundStatement {
  readonly row?: number;
  readonly message: string;
  /** The check's own where absent. */
  readonly severity?: Finding['severity'];
  readonly remedy?: string;
}

/** Something that no statements should show, or that a reader should know of them. */
export interface StatementCheck {
  readonly summary: string;
  readonly severity: Finding['severity'];
  /** What many of its findings are called, as in "and 12 more …". */
  readonly plural: string;
  readonly remedy?: string;
  find(statements: CheckedStatements, found: (finding: FoundStatement) => void): void;
}

/** Types a check of statements. */
export const defineStatementCheck = (check: StatementCheck): StatementCheck => check;
