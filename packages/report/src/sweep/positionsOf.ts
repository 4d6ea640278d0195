import { shownValue } from './shownValue.js';

/** Numbers further apart than this stand on a logarithmic scale. */
const wide = 20;

/** Where values stand along an axis, from 0 to 1, and their labels: numbers by their size, where all are numbers or lists of one; all else side by side in the order of their texts. */
export function positionsOf(values: readonly unknown[]): {
  readonly places: readonly number[];
  readonly labels: readonly string[];
  readonly log: boolean;
} {
  const labels = values.map(shownValue);
  const numbers = values.map((value) => (Array.isArray(value) && value.length === 1 ? value[0] : value));
  if (numbers.every((value) => typeof value === 'number')) {
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
    const log = least > 0 && most / least > wide;
    const scaled = numbers.map((value) => (log ? Math.log(value / least) : value - least));
    const span = Math.max(...scaled) || 1;
    return { places: scaled.map((place) => place / span), labels, log };
  }
  const sorted = [...new Set(labels)].sort();
  return { places: labels.map((label) => (sorted.indexOf(label) + 0.5) / sorted.length), labels, log: false };
}
