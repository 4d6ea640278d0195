/** One factor as a set has it. */
export interface SetMember {
  readonly name: string;
  readonly formula: string;
  /** Formulas of the same meaning over other fields, tried in turn where the data lack a field of `formula`. */
  readonly otherwise?: readonly string[];
}

/** Factors that are known and used together under one name. */
export interface FactorSet {
  /** One sentence for lists and docs. */
  readonly summary: string;
  /** Raised whenever a factor is added, dropped or given another formula. */
  readonly version: number;
  /** The factors in their customary order, each under the name it has in the set. */
  factors(): readonly SetMember[];
}

/** Types a set of factors. */
export const defineFactorSet = (set: FactorSet): FactorSet => set;
