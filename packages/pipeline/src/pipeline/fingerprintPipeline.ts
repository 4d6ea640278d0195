import { ok, type Result } from '@foliograph/core';
import { canonical, type Json, sha256 } from '../json/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { stages } from '../stages/registry.js';
import type { Store } from '../store/index.js';
import { version } from '../version.js';
import { pluginsOf } from './pluginsOf.js';
import { preparePipeline } from './preparePipeline.js';

/** What decides the results of a pipeline on this machine, and a digest of it. */
export interface Fingerprint {
  /** SHA-256 of all the rest. */
  readonly digest: string;
  /** Of folio. */
  readonly version: string;
  /** Digest of the plan: the spec with its defaults, and the versions of stages and members. */
  readonly plan: string;
  /** Digests of the files that are read, by the template that reads them. */
  readonly files: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Digests of the user's own code that is used. */
  readonly plugins: Readonly<Record<string, string>>;
  readonly engines: Json;
}

/** The fingerprint of a pipeline: it changes whenever a run might give other results, and with nothing else; no stage is run. A mistake of the spec is a problem with its place. */
export async function fingerprintPipeline(loaded: LoadedSpec, { digest }: Pick<Store, 'digest'>): Promise<Result<Fingerprint>> {
  const prepared = await preparePipeline(loaded, digest);
  if (!prepared.ok) return prepared;
  const { plan, engines, early, opened } = prepared.value;
  const read = [...early.map(({ id, files }) => [id, files] as const), ...[...opened].map(([id, { files }]) => [id, files] as const)];
  const files = Object.fromEntries(read.flatMap(([id, files]) => (files && Object.keys(files).length > 0 ? [[id, files]] : [])));
  // Where files lie, and where the spec names them, decides nothing.
  const templates = plan.templates.map(({ reads: _reads, opens: _opens, ...template }) => ({
    ...template,
    version: stages.get(template.stage)!.version,
  }));
  const plugins: Record<string, string> = {};
  for (const { versions } of plan.templates)
    for (const { name, path } of pluginsOf(versions, loaded.registries)) plugins[name] ??= await digest(path);
  const about = {
    version,
    plan: sha256(canonical({ ...plan, templates } as unknown as Json)),
    files,
    plugins,
    engines: { ...engines },
  };
  return ok({ digest: sha256(canonical(about)), ...about });
}
