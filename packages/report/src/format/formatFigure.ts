import type { Unit } from './Unit.js';

const formats = {
  fraction: (value) => `${grouped(value * 100, 2)}\u00a0%`,
  ratio: (value) => grouped(value, 3),
  growth: (value) => grouped(value, 4),
  count: (value) => grouped(value, 0),
  value: (value) => ownDigits(value),
} satisfies Record<Unit, (value: number) => string>;

/** A number as a table prints it: 0.2125 as a fraction is 21.25 %, 0.78 as a ratio 0.780; a dash where it is missing. */
export function formatFigure(value: number | null | undefined, unit: Unit): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
  return formats[unit](value);
}

function ownDigits(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e15)) return value.toExponential(2).replaceAll('-', '−');
  const decimals = size >= 1000 || size === 0 ? 2 : Math.min(7, 3 - Math.floor(Math.log10(size)));
  return grouped(value, Math.max(2, decimals));
}

function grouped(value: number, decimals: number): string {
  const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') + (part === undefined ? '' : `.${part}`);
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}
