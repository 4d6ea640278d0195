/** Index of the first session on or after a day; the number of sessions where there is none. */
export function firstSession(sessions: readonly string[], day: string): number {
  let [low, high] = [0, sessions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sessions[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
