import type { Spec } from './Spec.js';

type Partly<T> = T extends readonly (infer E)[]
  ? readonly (Partly<E> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Partly<T[K]> | undefined }
    : T;

/** A spec from which everything with a mistake is left out. */
export type Draft = Partly<Spec>;
