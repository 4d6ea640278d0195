import type { Unit } from '../format/Unit.js';

/** A number at an axis: as few digits as it needs. */
export function axisNumber(value: number, unit: Unit): string {
  const shown = unit === 'fraction' ? value * 100 : value;
  const digits =
    Math.abs(shown) > 0 && Math.abs(shown) < 1e-3
      ? shown.toExponential()
      : String(Number(shown.toPrecision(6))).replace(/\B(?=(\d{3})+$)/g, Math.abs(shown) >= 1e4 ? '\u202f' : '');
  return digits.replaceAll('-', '−') + (unit === 'fraction' ? ' %' : '');
}
