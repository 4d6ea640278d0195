/** Figures as JSON holds them: null where there is none. */
export const finiteOrNull = (figures: Readonly<Record<string, number>>): Record<string, number | null> =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number.isFinite(value) ? value : null]));
