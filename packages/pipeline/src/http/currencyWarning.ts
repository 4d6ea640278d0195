import type { Diagnostic } from '@foliograph/core';

const mostNamed = 3;

/** That symbols are priced in several currencies, with the first symbols of each; nothing where there is one. */
export function currencyWarning(currencies: ReadonlyMap<string, readonly string[]>): readonly Diagnostic[] {
  if (currencies.size < 2) return [];
  const told = [...currencies].map(([currency, symbols]) => {
    const more = symbols.length > mostNamed ? ` and ${symbols.length - mostNamed} more` : '';
    return `${currency} (${symbols.slice(0, mostNamed).join(', ')}${more})`;
  });
  return [
    {
      severity: 'warning',
      message: `prices are in several currencies: ${told.join(', ')}`,
      remedy: 'their returns compare, their levels and traded values do not',
    },
  ];
}
