import { measureSet, metricSet } from '@foliograph/core';
import type { Json } from '@foliograph/pipeline';
import type { Format } from './formats.js';

const units = {
  fraction: ['percent', 2],
  ratio: ['number', 3],
  count: ['count', 0],
  label: ['number', 4],
  'label-squared': ['number', 4],
} as const;

/** How a value is written where nothing else is asked for: a figure by its unit, a whole number without decimals, any other with three. */
export function unitOf(key: string, value: Json): readonly [Format, number] {
  const { unit } = { ...measureSet, ...metricSet }[key] ?? {};
  if (unit) return units[unit];
  return Number.isInteger(value) ? ['count', 0] : ['number', 3];
}
