import type { Member, Params, ParamsOf, Result } from '@foliograph/core';
import type { Engine } from '../engines/Engine.js';

/** What computes models on a machine, as keys and manifests name it. */
export interface EngineIdentity {
  /** The backend that opens it. */
  readonly name: string;
  readonly version: string;
  readonly device: string;
  /** Parameters of the backend. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** An engine that was chosen, and why where it was not by name. */
export interface EngineChoice {
  readonly identity: EngineIdentity;
  readonly reason?: string;
}

/** A way of computing models that a spec can ask for. */
export interface Backend<P extends Params = Params> extends Member<P> {
  /** What it is on this machine; a problem with a remedy where it is not there. */
  choose(p: ParamsOf<P>): Promise<Result<EngineChoice>>;
  /** The engine of what was chosen. */
  engine(p: ParamsOf<P>): Engine;
  /** Whether its native code can end a whole process, so that it is run in one of its own. */
  isolated(p: ParamsOf<P>): boolean;
}

/** Types a backend from its parameters. */
export const defineBackend = <P extends Params>(backend: Backend<P>): Backend<P> => backend;
