import type { Fact } from './Facts.js';

/** What a reader needs to get the same bytes again. */
export interface Provenance {
  /** The spec as it was written, by a name that holds on any machine. */
  readonly spec: { readonly name: string; readonly text: string };
  /** The plan's text. */
  readonly plan: string;
  /** Content digests of what was read. */
  readonly inputs: readonly { readonly name: string; readonly digest: string }[];
  /** Digests of the outputs that the report shows, by the node they came of. */
  readonly nodes: readonly { readonly node: string; readonly digest: string }[];
  readonly versions: readonly Fact[];
  /** Engine, device, threads. */
  readonly engine: readonly Fact[];
  readonly seeds: readonly number[];
  /** Conventions that figures rest on: when a decision is executed, what returns are measured over. */
  readonly conventions: readonly Fact[];
}
