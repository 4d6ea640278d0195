import type { Json } from '../json/index.js';

/** One thing that decides an output and is no longer what it was. */
export interface Cause {
  /** Said in words, with the values where they are short. */
  readonly text: string;
  /** Where it stands in what was hashed into the key, such as ["params", "model", "lstm", "epochs"]; empty where the output itself is gone. */
  readonly path: readonly string[];
  readonly before?: Json;
  readonly after?: Json;
}
