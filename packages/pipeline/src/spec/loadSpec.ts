import { resolve } from 'node:path';
import { type Diagnostic, ok, type Place, type Result } from '@foliograph/core';
import { at } from './at.js';
import { checkSpec } from './checkSpec.js';
import { checkTested } from './checkTested.js';
import { child } from './child.js';
import type { Draft } from './Draft.js';
import { expandSets } from './expandSets.js';
import { frame } from './frame.js';
import type { LoadedSpec } from './LoadedSpec.js';
import { merge } from './merge.js';
import type { Formula, Reading } from './Reading.js';
import type { Registries } from './Registries.js';
import { readFactor } from './readFactor.js';
import { readFields } from './readFields.js';
import { readFiles } from './readFiles.js';
import { readMember } from './readMember.js';
import { readPlugins } from './readPlugins.js';
import { readSet } from './readSet.js';
import type { Spec } from './Spec.js';
import { screened } from './screened.js';
import { spellOut } from './spellOut.js';
import { validator } from './validator.js';
import type { Written } from './Written.js';
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

/** Reads a pipeline spec and what it extends; every mistake that can be seen without data is a problem with its place, sorted by place. */
export async function loadSpec(file: string, options: SpecOptions): Promise<Result<LoadedSpec>> {
  const { formula, set = [], env = process.env, cwd = process.cwd() } = options;
  const path = resolve(cwd, file);
  const [files, validate] = await Promise.all([readFiles(path, { cwd, env }), validator()]);
  const settings = set.map((text) => readSet(text, { cwd, env }));
  const unread = [files, ...settings].flatMap((read) => (read.ok ? [] : read.problems));
  if (unread.length > 0 || !files.ok) return { ok: false, problems: unread };

  const schema = yamlSchema(frame);
  const layers = [...files.value, ...settings.flatMap((read) => (read.ok ? [read.value] : []))];
  const merged = layers.map((layer) => spellOut(layer, schema)).reduce((base, over) => merge(base, over, schema));
  const root = expandSets(merged, options.registries);
  const place = (keys: readonly (string | number)[]): Place => at(reach(root, keys));

  const problems: Diagnostic[] = [];
  const report = (problem: Diagnostic) => problems.push(problem);
  const registries = await readPlugins(root, options.registries, { validate, report });
  // What there is to choose from is not known before every plugin is read.
  if (problems.length > 0) return { ok: false, problems: sorted(problems, path) };
  const reading: Reading = {
    registries,
    formula,
    validate,
    report,
    member: (set, node) => readMember(set, node, reading),
    factor: (node) => readFactor(node, reading),
  };
  const fields = readFields(root, schema, { name: 'the spec', key: 'key' }, reading);
  const draft = { ...fields, report: fields.report ?? sectionsFor(fields as Draft, registries) };
  problems.push(...checkSpec(draft as Draft, { place }, registries));
  if (problems.length === 0) problems.push(...checkTested(draft as Draft, { place }, registries));
  if (problems.length > 0) return { ok: false, problems: sorted(problems, path) };
  const { plugins: _plugins, ...spec } = draft as unknown as Spec & { plugins: readonly string[] };
  return ok({ file: path, settings: set, spec, registries, place });
}

/** The sections of a report that names none: all but those of parts that the spec lacks. */
function sectionsFor(draft: Draft, registries: Registries): readonly string[] {
  const lacking = screened(draft, registries) ? undefined : 'screen';
  return [...registries.sections].flatMap(([name, { of }]) => (of !== undefined && of === lacking ? [] : [name]));
}

/** The value at the end of a path, or the last one on the way to it. */
function reach(root: Written, keys: readonly (string | number)[]): Written {
  let node = root;
  for (const key of keys) {
    const next = child(node, key);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** By place: the spec itself first, then what it extends, then settings. */
function sorted(problems: readonly Diagnostic[], main: string): readonly Diagnostic[] {
  const rank = ({ file, line }: Place) => (file === main ? 0 : line === undefined ? 2 : 1);
  const of = ({ place }: Diagnostic): Place => place ?? { file: main };
  const by = (a: Place, b: Place) =>
    rank(a) - rank(b) ||
    Number(a.file > b.file) - Number(a.file < b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0);
  return [...problems].sort((a, b) => by(of(a), of(b)));
}
