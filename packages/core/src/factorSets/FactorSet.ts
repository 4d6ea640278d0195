/** Factors that are known and used together under one name. */
export interface FactorSet {
  /** One sentence for lists and docs. */
  readonly summary: string;
  /** Raised whenever a factor is added, dropped or given another formula. */
  readonly version: number;
  /** The factors in their customary order, each under the name it has in the set. */
  factors(): readonly { readonly name: string; readonly formula: string }[];
}

/** Types a set of factors. */
export const defineFactorSet = (set: FactorSet): FactorSet => set;
