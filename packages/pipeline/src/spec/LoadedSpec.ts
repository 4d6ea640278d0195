import type { Place } from '@foliograph/core';
import type { Registries } from './Registries.js';
import type { Choice, Spec } from './Spec.js';
import type { SweepFields } from './sweepFrame.js';

/** A spec with the members it chose from, and with what is needed to say where in its text a thing stands. */
export interface LoadedSpec {
  readonly file: string;
  /** Values that were laid over the file, each as `a.b.c=VALUE`. */
  readonly settings: readonly string[];
  readonly spec: Spec;
  /** What the spec's engine is to stand for; what this machine says where absent. */
  readonly engine?: Choice;
  /** What it says of trials; it decides nothing of the spec itself. */
  readonly sweep?: SweepFields;
  /** What it chose from, the members of its plugins included. */
  readonly registries: Registries;
  /** Place of a path of keys, such as ['models', 'lstm', 'lstm', 'window'] (as written in YAML); of its nearest ancestor where it is a default. */
  place(path: readonly (string | number)[]): Place;
}
