import { type Computing, onnx } from '@foliograph/models';
import type { Json } from '../json/index.js';
import { registries } from '../members/index.js';

/** The engine and threads that a node's key names; where it names none, nothing but frozen models is computed. */
export function computingOf(named: Json): Computing {
  if (named === null) return { engine: onnx, threads: 1 };
  const { name, params, threads } = named as { name: string; params: Readonly<Record<string, never>>; threads: number };
  return { engine: registries.engines.get(name)!.engine(params), threads };
}
