/** A fraction as per cent with two digits, a ratio with three; a dash where there is none. */
export const shown = (value: number | null | undefined, unit: 'fraction' | 'ratio'): string =>
  value === null || value === undefined || Number.isNaN(value)
    ? '–'
    : unit === 'fraction'
      ? `${(100 * value).toFixed(2)} %`
      : value.toFixed(3);
