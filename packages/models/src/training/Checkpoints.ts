/** A place for the state of an unfinished training; what is lost or damaged costs time, never correctness. */
export interface Checkpoints {
  load(): Promise<Uint8Array | undefined>;
  save(bytes: Uint8Array): Promise<void>;
}
