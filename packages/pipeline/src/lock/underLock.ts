import type { Params } from '@foliograph/core';
import { canonical, type Json } from '../json/index.js';
import { specAsJson } from '../plan/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { validator } from '../spec/validator.js';
import type { Lock } from './Lock.js';

/** A spec with the engine that was locked, where it asks for an engine as it did then: `auto` stands for what it stood for. A locked engine that there is not leaves it as it is. */
export async function underLock(loaded: LoadedSpec, { spec: locked, engine }: Lock): Promise<LoadedSpec> {
  const asked: Json = specAsJson(loaded.spec, loaded.registries).engine ?? null;
  const member = engine && loaded.registries.engines.get(engine.name);
  if (!member || canonical(asked) !== canonical(locked.engine ?? null)) return loaded;
  const params = { ...engine.params };
  const wrong = (await validator())(member.params as Params as never, params);
  return wrong.length > 0 ? loaded : { ...loaded, engine: { name: engine.name, params } };
}
