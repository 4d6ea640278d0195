import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Result } from '@foliograph/core';
import { inline } from '../src/executors/index.js';
import { loadPipeline, type PipelineOptions, type PipelineOutcome, preparePipeline, runPipeline } from '../src/pipeline/index.js';
import { check, type NodeState, type RunEvent } from '../src/runner/index.js';
import { stages } from '../src/stages/registry.js';
import type { Store } from '../src/store/index.js';
import { opened } from './opened.js';
import { temporaryFolder } from './temporaryFolder.js';

export interface Ran {
  readonly outcome: Result<PipelineOutcome>;
  readonly events: readonly RunEvent[];
  readonly store: Store;
  /** Every node as the store has it afterwards. */
  states(): Promise<readonly NodeState[]>;
}

/** How a spec is run. */
interface RanWith {
  readonly store?: Store;
  readonly set?: readonly string[];
  readonly about?: Pick<PipelineOptions, 'selection' | 'force' | 'keepGoing'>;
}

/** Runs a spec's text in this thread, in a store of its own unless one is given. */
export async function ranSpec(text: string, { store, set = [], about = {} }: RanWith = {}): Promise<Ran> {
  const loaded = await loadPipeline(specFile(text), { set });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  const used = store ?? (await opened());
  const events: RunEvent[] = [];
  const signal = new AbortController().signal;
  const outcome = await runPipeline(loaded.value, {
    store: used,
    executor: inline({ stages }),
    emit: (event) => events.push(event),
    signal,
    ...about,
  });
  const states = async () => {
    const prepared = await preparePipeline(loaded.value);
    if (!prepared.ok) throw new Error('the spec could not be prepared');
    const options = { store: used, stages, spec: loaded.value.spec.name };
    const panel = (await check(prepared.value.data, options)).find(({ node }) => node.id === 'panel');
    const nodes = await prepared.value.unroll(used.open(panel!.manifest!));
    if (!nodes.ok) throw new Error('the spec could not be unrolled');
    return check(nodes.value.nodes, options);
  };
  return { outcome, events, store: used, states };
}

/** The problems that a run was refused for. */
export async function refused(text: string, set: readonly string[] = []): Promise<readonly Diagnostic[]> {
  const { outcome } = await ranSpec(text, { set });
  return outcome.ok ? outcome.value.failures : outcome.problems;
}

/** A folder with a CSV file an asset, `date,open,high,low,close,volume`. */
export function csvFolder(series: Readonly<Record<string, readonly { readonly day: string; readonly close: number }[]>>): string {
  const folder = join(temporaryFolder(), 'data');
  mkdirSync(folder, { recursive: true });
  for (const [asset, rows] of Object.entries(series)) {
    const lines = rows.map(({ day, close }) => `${day},${close},${close},${close},${close},1000`);
    writeFileSync(join(folder, `${asset}.csv`), `date,open,high,low,close,volume\n${lines.join('\n')}\n`);
  }
  return folder;
}

/** A file with a spec's text. */
export function specFile(text: string): string {
  const file = join(temporaryFolder(), 'spec.yaml');
  writeFileSync(file, text);
  return file;
}
