import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFormula, type Result } from '@foliograph/core';
import { formatDiagnostic, loadSpec, loadSweep, type SpecOptions } from '../src/spec/index.js';
import { fakeRegistries } from './fakeRegistries.js';

/** Loads the first of some specs, written to a folder of their own; gives the spec, or its problems as they are printed there. */
export async function tellSpec(texts: string | Readonly<Record<string, string>>, options: Partial<SpecOptions> = {}) {
  const { loaded, ...told } = await tellLoaded(loadSpec, texts, options);
  return { ...told, spec: loaded?.spec, loaded };
}

/** As `tellSpec`, with the spec's trials. */
export const tellSweep = (text: string, set: readonly string[] = []) => tellLoaded(loadSweep, text, { set });

async function tellLoaded<L>(
  load: (file: string, options: SpecOptions) => Promise<Result<L>>,
  texts: string | Readonly<Record<string, string>>,
  options: Partial<SpecOptions>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'spec-'));
  const files = typeof texts === 'string' ? { 'spec.yaml': texts } : texts;
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const given = { registries: fakeRegistries, formula: parseFormula, env: {}, cwd: folder, ...options };
  const loaded = await load(join(folder, Object.keys(files)[0]!), given);
  rmSync(folder, { recursive: true });
  const problems = loaded.ok ? [] : loaded.problems.map((problem) => formatDiagnostic(problem, folder));
  return { folder, problems, loaded: loaded.ok ? loaded.value : undefined };
}
