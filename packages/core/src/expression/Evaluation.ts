/** A program bound to data. Phases follow one another; within one, all assets' series come before all sessions' sections, and each of both may be computed in any parts, by anyone. */
export interface Evaluation {
  readonly phases: readonly { readonly hasSections: boolean }[];
  /** Computes a phase's series of the assets from `from` up to `to`. */
  series(phase: number, from: number, to: number): void;
  /** Computes a phase's sections of the sessions from `from` up to `to`. */
  sections(phase: number, from: number, to: number): void;
}
