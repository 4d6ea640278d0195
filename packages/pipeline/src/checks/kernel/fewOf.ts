import type { Found } from '../Check.js';

/** Findings about one asset as they are while they are at most `most`; else as one, said by `summary`, from the first to the last. */
export function fewOf(findings: readonly Found[], summary: (count: number) => string, most = 5): readonly Found[] {
  if (findings.length <= most) return findings;
  const [first, last] = [findings[0]!, findings.at(-1)!];
  return [{ ...first, to: (last.to ?? last.session)!, message: summary(findings.length) }];
}
