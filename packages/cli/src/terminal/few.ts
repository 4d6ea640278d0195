/** The first of some names, and how many more. */
export const few = (names: readonly string[], most = 3): string =>
  [...names.slice(0, most), ...(names.length > most ? [`${names.length - most} more`] : [])].join(', ');
