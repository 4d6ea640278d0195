import type { Holding } from './Holding.js';

/** What a column of one of DuckDB's types holds; nested values, bytes and spans of time are others. */
export function holdingOf(type: string): Holding {
  return kinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'others';
}

const kinds: readonly (readonly [RegExp, Holding])[] = [
  [/^(BOOLEAN|U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/, 'numbers'],
  [/^(VARCHAR|ENUM\((?:'(?:[^']|'')*'(?:, )?)*\))$/, 'texts'],
  [/^DATE$/, 'days'],
  [/^TIMESTAMP(_S|_MS|_NS)?$/, 'times'],
  [/^TIMESTAMP WITH TIME ZONE$/, 'moments'],
];
