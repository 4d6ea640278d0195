import { ok, type Result } from '@foliograph/core';
import { canonical, type Json, sha256 } from '../json/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { stages } from '../stages/registry.js';
import type { Store } from '../store/index.js';
import { version } from '../version.js';
import { preparePipeline } from './preparePipeline.js';

/** What decides the results of a pipeline on this machine, and a digest of it. */
export interface Fingerprint {
  /** SHA-256 of all the rest. */
  readonly digest: string;
  /** Of folio. */
  readonly version: string;
  /** Digest of the plan: the spec with its defaults, and the versions of stages and members. */
  readonly plan: string;
  /** Digests of the files that are read and of the user's own code that is run, by the template that uses them. */
  readonly files: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly engines: Json;
}

/** The fingerprint of a pipeline: it changes whenever a run might give other results, and with nothing else; no stage is run. A mistake of the spec is a problem with its place. */
export async function fingerprintPipeline(loaded: LoadedSpec, { digest }: Pick<Store, 'digest'>): Promise<Result<Fingerprint>> {
  const prepared = await preparePipeline(loaded, digest);
  if (!prepared.ok) return prepared;
  const { plan, engines, files } = prepared.value;
  // Where files lie, and where the spec names them, decides nothing.
  const templates = plan.templates.map(({ reads: _reads, opens: _opens, ...template }) => ({
    ...template,
    version: stages.get(template.stage)!.version,
  }));
  const about = {
    version,
    plan: sha256(canonical({ ...plan, templates } as unknown as Json)),
    files,
    engines: { ...engines },
  };
  return ok({ digest: sha256(canonical(about)), ...about });
}
