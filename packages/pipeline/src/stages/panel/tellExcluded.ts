import type { Excluded } from '@foliograph/core';

/** What a rule kept out, in words. */
export function tellExcluded({ rule, cells, failed, unknown, early }: Excluded): string {
  const reasons = [
    [failed, 'fail'],
    [unknown, 'too little is known of'],
    [early, 'lie before the day of its choice'],
  ] as const;
  const told = reasons.filter(([count]) => count > 0).map(([count, reason]) => `${count} ${reason}`);
  return `${rule} keeps out ${failed + unknown + early} of ${cells} asset-sessions${told.length > 0 ? `: ${told.join(', ')}` : ''}`;
}
