/** Formulas and shared memory, in which every worker finds the same program. */
export interface Work {
  readonly texts: readonly string[];
  readonly assets: number;
  readonly sessions: number;
  readonly fields: ReadonlyMap<string, Float64Array>;
  readonly planes: readonly Float64Array[];
  /** How many parts of the step at hand are taken. */
  readonly taken: Int32Array;
}

/** What a worker is told: what it works on, or a step of it to join in. */
export type Request =
  | { readonly type: 'work'; readonly work: Work }
  | { readonly type: 'step'; readonly part: 'series' | 'sections'; readonly phase: number };

/** What a worker says once the step has no part left that nobody has taken. */
export type Reply = { readonly type: 'done' } | { readonly type: 'broken'; readonly message: string };
