const forms = {
  fraction: (value) => `${(100 * value).toFixed(2)} %`,
  ratio: (value) => value.toFixed(3),
  count: (value) => value.toFixed(0),
  value: (value) => value.toPrecision(4),
} as const satisfies Readonly<Record<string, (value: number) => string>>;

/** A fraction as per cent with two digits, a ratio with three, a value of any unit with four in all; a dash where there is none. */
export const shown = (value: number | null | undefined, unit: keyof typeof forms): string =>
  value === null || value === undefined || Number.isNaN(value) ? '–' : forms[unit](value);
