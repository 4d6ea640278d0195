import { type Diagnostic, ok, type Result } from '@foliograph/core';
import type { Json } from '../json/index.js';
import { byPlace } from './byPlace.js';
import { distinct } from './distinct.js';
import { frame } from './frame.js';
import type { Layered } from './Layered.js';
import type { LoadedSpec } from './LoadedSpec.js';
import { merge } from './merge.js';
import { nestedAt } from './nestedAt.js';
import { readLayered } from './readLayered.js';
import { readLayers, type SpecOptions } from './readLayers.js';
import { spellOut } from './spellOut.js';
import { splitSets } from './splitSets.js';
import type { SweepFields } from './sweepFrame.js';
import { shownSettings, type Trial, trialsOf } from './trialsOf.js';
import type { Written } from './Written.js';
import { yamlSchema } from './yamlSchema.js';

/** A spec with other values. */
export interface LoadedTrial {
  /** The values by their paths. */
  readonly settings: { readonly [path: string]: Json };
  readonly loaded: LoadedSpec;
}

/** A spec and all its trials. */
export interface LoadedSweep {
  readonly file: string;
  readonly base: LoadedSpec;
  readonly sweep: SweepFields;
  readonly trials: readonly LoadedTrial[];
}

/** Reads a spec with the trials that its section `sweep` and lists among the settings ask for; a mistake in any of them has the place where it was written, and is told once. */
export async function loadSweep(file: string, options: SpecOptions): Promise<Result<LoadedSweep>> {
  const { set = [], env = process.env, cwd = process.cwd() } = options;
  const { fixed, lists } = splitSets(set, { env, cwd });
  const layered = await readLayers(file, { ...options, set: ['sweep={}', ...fixed] });
  if (!layered.ok) return layered;
  const base = readLayered(layered.value);
  if (!base.ok) return base;
  const sweep = base.value.sweep!;
  const paths = new Set(fixed.map((text) => text.slice(0, text.indexOf('='))));
  const trials = trialsOf(layered.value, { seed: base.value.spec.seed, sweep, lists, fixed: paths });
  if (!trials.ok) return trials;
  const { sweep: _, ...alone } = base.value;
  const read = trials.value.map((trial) => readTrial({ ...layered.value, settings: fixed }, trial));
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return { ok: false, problems: byPlace(distinct(problems), base.value.file) };
  return ok({
    file: base.value.file,
    base: { ...alone, settings: fixed },
    sweep,
    trials: read.flatMap((one) => (one.ok ? [one.value] : [])),
  });
}

function readTrial(layered: Layered, trial: Trial): Result<LoadedTrial> {
  const schema = yamlSchema(frame);
  const entries = new Map(layered.root.value as ReadonlyMap<string, Written>);
  entries.delete('sweep');
  const problems: Diagnostic[] = [];
  let root: Written = { ...layered.root, value: entries };
  for (const setting of trial) {
    const nested = nestedAt(setting, root, schema);
    if (!nested.ok) {
      problems.push(...nested.problems);
      continue;
    }
    root = merge(root, spellOut(nested.value, schema), schema);
  }
  const settings = shownSettings(trial);
  const laid = Object.entries(settings).map(([path, value]) => `${path}=${JSON.stringify(value)}`);
  const loaded = readLayered({ ...layered, root, settings: [...layered.settings, ...laid] });
  const all = [...problems, ...(loaded.ok ? [] : loaded.problems)];
  return loaded.ok && all.length === 0 ? ok({ settings, loaded: loaded.value }) : { ok: false, problems: all };
}
