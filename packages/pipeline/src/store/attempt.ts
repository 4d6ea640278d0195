/** What `work` gives, or undefined where it throws: for reads and writes that may be lost. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
