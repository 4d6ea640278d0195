/** A share in per cent with one digit: 1 is 100 % and 0 is 0 %, and nothing else is rounded to them; a dash where it is missing. */
export function formatShare(share: number | null | undefined): string {
  if (share === null || share === undefined || Number.isNaN(share)) return '–';
  if (share === 0 || share === 1) return `${100 * share}\u00a0%`;
  return `${Math.min(99.9, Math.max(0.1, 100 * share)).toFixed(1)}\u00a0%`;
}
