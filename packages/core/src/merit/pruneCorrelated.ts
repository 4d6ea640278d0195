/** For each candidate the earlier one that it says too much the same as, with their correlation, or undefined where it stays: candidates come strongest first, and each is held against those that stayed. A correlation that is NaN keeps nobody out. */
export function pruneCorrelated<T>(
  candidates: readonly T[],
  limit: number,
  correlationOf: (one: T, other: T) => number,
): readonly ({ readonly rival: T; readonly correlation: number } | undefined)[] {
  const stayed: T[] = [];
  return candidates.map((candidate) => {
    for (const rival of stayed) {
      const correlation = correlationOf(candidate, rival);
      if (Math.abs(correlation) > limit) return { rival, correlation };
    }
    stayed.push(candidate);
    return undefined;
  });
}
