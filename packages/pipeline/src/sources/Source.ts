import type { AdjustmentClaim, Member, Params, ParamsOf, Place, Result } from '@foliograph/core';
import type { Bars, Records, WantedColumns } from '../bars/index.js';
import type { Feed } from '../http/index.js';

/** A file that a source reads: a name relative to the source's root for keys, a path for reading. */
export interface SourceFile {
  readonly name: string;
  readonly path: string;
}

export interface ReadContext {
  readonly seed: number;
  readonly signal: AbortSignal;
  /** Where the source is named, for problems with what is written there. */
  readonly place?: Place;
}

/** What finding files is given besides parameters: the folder they may not lie outside of, and where the source is named. */
export interface FindContext extends Pick<ReadContext, 'place'> {
  readonly root?: string;
}

/** Where data come from. Everything it reads is in the files it names, so that a key can hold their contents. */
export interface Source<P extends Params = Params> extends Member<P> {
  /** The user's file that it is written in; absent where it is built in. */
  readonly plugin?: SourceFile;
  /** How its prices are adjusted, where it knows; else the spec must say. */
  readonly claim?: AdjustmentClaim;
  /** The network that its files can be fetched from; absent where they come about otherwise. */
  readonly feed?: Feed;
  /** The files it would read, in a fixed order; an error where there are none, or one lies outside `root`. */
  files(p: ParamsOf<P>, context?: FindContext): Promise<Result<readonly SourceFile[]>>;
  /** Daily bars. */
  read(p: ParamsOf<P>, files: readonly SourceFile[], context: ReadContext): Promise<Result<Bars>>;
  /** Rows of the columns asked for, and of all other numeric columns where `others` is set; absent where the source has bars alone. */
  records?(
    p: ParamsOf<P>,
    files: readonly SourceFile[],
    wanted: { readonly columns: WantedColumns; readonly others: boolean },
    context: ReadContext,
  ): Promise<Result<Records>>;
}

/** Types a source from its parameters. */
export const defineSource = <P extends Params>(source: Source<P>): Source<P> => source;
