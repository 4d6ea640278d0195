import type { Params, ParamsOf } from '../schema/index.js';

/** What every member of an open set says of itself. */
export interface Member<P extends Params = Params> {
  /** One sentence for lists and docs. */
  readonly summary: string;
  /** Raised whenever the same input gives other bytes than before; it is part of every key. */
  readonly version: number;
  readonly params: P;
  /** What is wrong with parameters that are each right alone, at one of them; undefined where nothing is. */
  check?(p: ParamsOf<P>): { readonly field: string; readonly message: string; readonly remedy?: string } | undefined;
}
