import { canonical, type Json, sha256 } from '../json/index.js';
import type { Node } from '../plan/index.js';

/** Digests of what a node reads, by role, in the order of its needs. */
export type InputDigests = Readonly<Record<string, readonly string[]>>;

/** The key of a node's output, with what was hashed into it. Its id is not, so that equal work under two names is done once. */
export function keyOf(node: Node, stageVersion: number, inputs: InputDigests): { key: string; ingredients: Json } {
  const { stage, versions, params, seed, engine, files = {} } = node;
  const ingredients: Json = {
    stage,
    version: stageVersion,
    versions,
    params,
    inputs,
    files,
    ...(seed === undefined ? {} : { seed }),
    ...(engine === undefined ? {} : { engine }),
  };
  return { key: sha256(canonical(ingredients)), ingredients };
}
