import type { Finding } from './Finding.js';

type Severity = Finding['severity'];
const mostKept = 100;

/** Takes what a check finds: counts it and keeps the gravest, then the first, at most 100, so that millions of findings take no memory. */
export function gather<F extends { readonly severity?: Severity }>(usual: Severity) {
  const kept: Record<Severity, F[]> = { error: [], warning: [], notice: [] };
  let count = 0;
  const gravest = (): readonly F[] => [...kept.error, ...kept.warning, ...kept.notice].slice(0, mostKept);
  return {
    found(finding: F): void {
      count++;
      const alike = kept[finding.severity ?? usual];
      if (alike.length < mostKept) alike.push(finding);
    },
    count: (): number => count,
    gravest,
    severity: (): Severity => gravest()[0]?.severity ?? usual,
  };
}
