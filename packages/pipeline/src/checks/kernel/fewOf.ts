import type { Found } from '../Check.js';

const most = 5;

/** Findings about one asset as they are while few; more than five as one, said by `summary`, from the first to the last. */
export function fewOf(findings: readonly Found[], summary: (count: number) => string): readonly Found[] {
  if (findings.length <= most) return findings;
  const [first, last] = [findings[0]!, findings.at(-1)!];
  return [{ ...first, to: (last.to ?? last.session)!, message: summary(findings.length) }];
}
