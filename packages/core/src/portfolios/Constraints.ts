/** What weights keep to, as parameters give it. */
export interface Constraints {
  readonly minWeight?: number;
  readonly maxWeight?: number;
  readonly group?: string;
  readonly minGroup?: number;
  readonly maxGroup?: number;
  readonly minNet?: number;
  readonly maxNet?: number;
  readonly maxGross?: number;
  readonly maxTurnover?: number;
  readonly cash?: number;
}

/** The parameters that every rule has. */
export interface Constrained {
  readonly constraints?: Constraints;
  readonly fallback?: readonly Fallback[];
}

/** What is done where no weights keep to the constraints. */
export type Fallback = 'min-variance' | 'equal-weight' | 'hold';
