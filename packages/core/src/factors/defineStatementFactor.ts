import { params } from '../schema/index.js';
import { defineFactor } from './Factor.js';

/** What sets one factor of financial statements apart from the others. */
interface StatementFactor {
  readonly summary: string;
  readonly version: number;
  readonly source: string;
  readonly formula: string;
  readonly otherwise?: readonly string[];
}

/**
 * Types a factor of statements, which has no parameters.
 * Fields of a period's flow are read over twelve months, NAME_ttm, those of a balance sheet as they are, and what either was a year before as NAME_prior; docs/factors.md names them all.
 */
export const defineStatementFactor = ({ formula, otherwise = [], ...told }: StatementFactor) =>
  defineFactor({ ...told, params: params({}), formula: () => formula, otherwise: () => otherwise });
