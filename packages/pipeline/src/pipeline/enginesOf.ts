import { ok, type Result } from '@foliograph/core';
import { backendSet, type EngineChoice } from '@foliograph/models';
import type { LoadedSpec } from '../spec/index.js';

/** What trains the models of a spec on this machine, and why, and what serves them; a problem at its place in the spec where it is not there. A spec without models asks for nothing. */
export async function enginesOf({
  spec,
  registries,
  place,
  engine = spec.engine,
}: LoadedSpec): Promise<Result<{ training: EngineChoice; serving: EngineChoice }>> {
  const serving = await backendSet.onnx.choose({ device: 'cpu' });
  if (!serving.ok) return serving;
  if (Object.keys(spec.models).length === 0) return ok({ training: serving.value, serving: serving.value });
  const { name, params } = engine;
  const training = await registries.engines.get(name)!.choose(params as never);
  if (!training.ok) return { ok: false, problems: training.problems.map((problem) => ({ ...problem, place: place(['engine']) })) };
  return ok({ training: training.value, serving: serving.value });
}
