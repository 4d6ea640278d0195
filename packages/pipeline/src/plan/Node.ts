import type { Json } from '../json/index.js';

/** One piece of work with everything that decides its output. */
export interface Node {
  /** Unique in its plan and stable between runs, such as "train:lstm/AAPL/0". */
  readonly id: string;
  readonly stage: string;
  /** Versions of the members that it uses, such as { "models/lstm": 1 }. */
  readonly versions: Readonly<Record<string, number>>;
  /** Decides the output; no path and no environment value stands here. */
  readonly params: Json;
  /** Present where the stage draws random numbers. */
  readonly seed?: number;
  /** Engine name, version, device and threads where an engine computes. */
  readonly engine?: Json;
  /** Nodes whose outputs it reads, by role; "id#part" reads one part. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** Digests of files outside the store that it reads, by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** Files of the user's own that hold members which it uses; their digests stand among `files`. */
  readonly plugins?: readonly { readonly name: string; readonly path: string; readonly sha256: string }[];
  /** What it needs to find those files here; decides nothing. */
  readonly here?: Json;
}
