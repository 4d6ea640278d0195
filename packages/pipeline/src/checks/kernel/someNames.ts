const mostNamed = 10;

/** The first ten names, and that there are more. */
export const someNames = (names: readonly string[]): string =>
  names.length > mostNamed ? `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more` : names.join(', ');
