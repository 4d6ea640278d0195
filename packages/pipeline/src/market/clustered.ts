/** The next level of a variance, 1 in the long run, after a shock of unit variance. GARCH(1, 1), Bollerslev (1986); a shock has a twelfth of the persistence. */
export const clustered = (level: number, shock: number, persistence: number): number =>
  1 - persistence + (persistence * level * (shock * shock + 11)) / 12;
