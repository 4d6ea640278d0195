import type { Diagnostic, Member, Params, ParamsOf, Result } from '@foliograph/core';

/** A file that a source reads: a name relative to the source's root for keys, a path for reading. */
export interface SourceFile {
  readonly name: string;
  readonly path: string;
}

/** Bars as read: one row an asset and session, in the order of the files; planes are made from them once. */
export interface Bars {
  readonly assets: readonly string[];
  /** ISO days in rising order, the union over assets. */
  readonly sessions: readonly string[];
  /** N × T planes, asset-major, NaN where there is no bar. */
  readonly fields: ReadonlyMap<string, Float64Array>;
  readonly warnings: readonly Diagnostic[];
  /** Said wherever results are shown, such as "synthetic market"; absent for real data. */
  readonly label?: string;
}

/** Where bars come from. */
export interface Source<P extends Params = Params> extends Member<P> {
  /** The files it would read, in a fixed order; an error where there are none. */
  files(p: ParamsOf<P>): Promise<Result<readonly SourceFile[]>>;
  read(p: ParamsOf<P>, files: readonly SourceFile[], context: { seed: number; signal: AbortSignal }): Promise<Result<Bars>>;
}

/** Types a source from its parameters. */
export const defineSource = <P extends Params>(source: Source<P>): Source<P> => source;
