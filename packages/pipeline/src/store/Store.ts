import type { Diagnostic } from '@foliograph/core';
import type { Json } from '../json/index.js';

export interface StoredFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** What a finished node left: its files by content, and how it came about. */
export interface Manifest {
  readonly key: string;
  /** Digest of names and contents of the files (and parts): what later keys depend on. */
  readonly digest: string;
  readonly files: readonly StoredFile[];
  /** Digests of named parts of the output, so that a reader of one part does not depend on the others. */
  readonly parts: Readonly<Record<string, string>>;
  /** Repeated whenever the output is used. */
  readonly warnings: readonly Diagnostic[];
  readonly record: ManifestRecord;
}

/** How an output came about; no later key depends on it. */
export interface ManifestRecord {
  /** Id of the node in its plan. */
  readonly node: string;
  /** What was hashed into the key. */
  readonly ingredients: Json;
  readonly seconds: number;
  /** Versions of Node, engine and packages, processor. */
  readonly environment: Json;
}

/** Pieces of a file, each at most 64 MB. */
export type Pieces = Uint8Array | string | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** Files being written for a key; nothing of it can be seen until it is committed. */
export interface Draft {
  write(name: string, pieces: Pieces): Promise<void>;
  /** Stores all at once. A key that was finished by another meanwhile keeps the other's output, which is returned. */
  commit(about: Pick<Manifest, 'parts' | 'warnings' | 'record'>): Promise<Manifest>;
  discard(): Promise<void>;
}

/** A finished output, open for reading; bytes that differ from their digest throw DamagedArtifact. */
export interface Artifact {
  readonly digest: string;
  readonly files: readonly StoredFile[];
  bytes(name: string): Promise<Uint8Array>;
  json<T>(name: string): Promise<T>;
}

/** The state of unfinished work on a key. What is there is whole: a state takes the place of the one before at once; losing it costs time and nothing else. */
export interface Unfinished {
  load(): Promise<Uint8Array | undefined>;
  save(bytes: Uint8Array): Promise<void>;
  clear(): Promise<void>;
}

/** Tells other processes that a key is being computed; losing it costs time and nothing else. */
export interface Claim {
  release(): Promise<void>;
}

/** What a node of a spec was when it was last finished. */
export interface Former {
  readonly key: string;
  /** How it came about; absent where the store no longer knows. */
  readonly record?: ManifestRecord;
  /** What has become of its output since, where it is not there any more. */
  readonly lost?: 'damaged' | 'removed';
}

/** A content-addressed store of finished outputs. A full disk or a folder that cannot be written throws StoreFailure. */
export interface Store {
  readonly home: string;
  /** The manifest of a key; undefined where there is none, or where it was damaged and has been set aside. */
  find(key: string): Promise<Manifest | undefined>;
  open(manifest: Manifest): Artifact;
  draft(key: string): Promise<Draft>;
  unfinished(key: string): Unfinished;
  /** SHA-256 of a file outside the store; it is read only where it may have changed since it was last. */
  digest(path: string): Promise<string>;
  /** The right to compute a key; undefined while another live process holds it. */
  claim(key: string): Promise<Claim | undefined>;
  /** The ingredients with which a node of a spec was last finished: what a miss is explained from. */
  last(spec: string, node: string): Promise<Json | undefined>;
  former(spec: string, node: string): Promise<Former | undefined>;
  /** Ids of the nodes of a spec that were ever finished. */
  remembered(spec: string): Promise<readonly string[]>;
  remember(spec: string, node: string, key: string): Promise<void>;
}
