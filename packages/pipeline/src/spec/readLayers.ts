import { resolve } from 'node:path';
import { type Diagnostic, ok, type Result } from '@foliograph/core';
import { byPlace } from './byPlace.js';
import { frame } from './frame.js';
import type { Layered } from './Layered.js';
import { merge } from './merge.js';
import type { Formula } from './Reading.js';
import type { Registries } from './Registries.js';
import { readFiles } from './readFiles.js';
import { readPlugins } from './readPlugins.js';
import { readSet } from './readSet.js';
import { spellOut } from './spellOut.js';
import { validator } from './validator.js';
import { yamlSchema } from './yamlSchema.js';

/** What a spec is read with. */
export interface SpecOptions {
  readonly registries: Registries;
  readonly formula: Formula;
  /** Values laid over the file, each as `a.b.c=VALUE`. */
  readonly set?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The folder that a relative `file`, and paths from `set` and `env`, start from. */
  readonly cwd?: string;
}

/** Reads a spec, what it extends and what is set, and imports its plugins; nothing else of it is checked. */
export async function readLayers(file: string, options: SpecOptions): Promise<Result<Layered>> {
  const { formula, set = [], env = process.env, cwd = process.cwd() } = options;
  const path = resolve(cwd, file);
  const [files, validate] = await Promise.all([readFiles(path, { cwd, env }), validator()]);
  const settings = set.map((text) => readSet(text, { cwd, env }));
  const unread = [files, ...settings].flatMap((read) => (read.ok ? [] : read.problems));
  if (unread.length > 0 || !files.ok) return { ok: false, problems: unread };

  const schema = yamlSchema(frame);
  const layers = [...files.value, ...settings.flatMap((read) => (read.ok ? [read.value] : []))];
  const root = layers.map((layer) => spellOut(layer, schema)).reduce((base, over) => merge(base, over, schema));
  const problems: Diagnostic[] = [];
  const registries = await readPlugins(root, options.registries, { validate, report: (problem) => problems.push(problem) });
  // What there is to choose from is not known before every plugin is read.
  if (problems.length > 0) return { ok: false, problems: byPlace(problems, path) };
  return ok({ file: path, settings: set, root, registries, formula, validate });
}
