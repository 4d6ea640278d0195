import type { Diagnostic } from '@foliograph/core';
import type { Environment } from '../../environment/index.js';
import type { Json } from '../../json/index.js';

/** What one run left: written once when it ended, and never changed. Times of day stand here and in no result. */
export interface RunRecord {
  /** Beginning of the digest of the record itself. */
  readonly id: string;
  /** When it began, as ISO 8601 in UTC. */
  readonly started: string;
  readonly seconds: number;
  readonly status: 'ok' | 'failed' | 'interrupted';
  /** Name of the spec. */
  readonly name: string;
  /** The spec's file here. */
  readonly file: string;
  /** Values that were laid over the file, each as `a.b.c=VALUE`. */
  readonly settings: readonly string[];
  /** The spec with every default written out, without paths. */
  readonly spec: Json;
  readonly specDigest: string;
  /** Short name of what came out: the same for the same spec, data and versions. */
  readonly result: string;
  readonly stages: { readonly total: number; readonly cached: number; readonly ran: number };
  /** Digest of the list of its finished nodes. */
  readonly nodes: string;
  /** What trained models; absent where nothing was to be trained. */
  readonly engine?: Json;
  readonly environment: Environment;
  /** Where its figures lie; absent where it did not come so far. */
  readonly figures?: RunNode;
  readonly problems: readonly Diagnostic[];
}

/** One finished node of a run: its id, its key and the digest of its output. */
export interface RunNode {
  readonly id: string;
  readonly key: string;
  readonly digest: string;
}

/** What a run read and made. */
export interface RunNodes {
  /** In the order of the plan. */
  readonly nodes: readonly RunNode[];
  /** Digests of the files that were read outside the store, by node, or template where it stands for several, and name. */
  readonly files: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
