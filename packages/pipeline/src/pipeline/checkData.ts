import { type Diagnostic, ok, type Result } from '@foliograph/core';
import type { DataQuality } from '@foliograph/report';
import type { PanelFacts } from '../plan/index.js';
import { type Outcome, run } from '../runner/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { stages } from '../stages/registry.js';
import { mending } from './mending.js';
import type { PipelineOptions } from './PipelineOptions.js';
import { placePage } from './placePage.js';
import { preparePipeline } from './preparePipeline.js';

/** One table of assets and sessions that was looked at. */
export interface CheckedTable {
  readonly name: string;
  readonly assets: number;
  readonly sessions: number;
  readonly from: string;
  readonly to: string;
  readonly fields: readonly string[];
}

/** What was found of the data of a pipeline. */
export interface CheckedData {
  readonly status: Outcome['status'];
  /** What kept a table from being read or used. */
  readonly failures: readonly Diagnostic[];
  readonly tables: readonly CheckedTable[];
  /** Absent where a table could not be read. */
  readonly quality?: DataQuality;
  /** Path of the page that shows it. */
  readonly report?: string;
}

/** Reads and examines all data that a spec names, as far as that is not in the store; nothing is trained or tested. */
export const checkData = (loaded: LoadedSpec, options: PipelineOptions): Promise<Result<CheckedData>> =>
  mending(
    () => checkOnce(loaded, options),
    (problem) => options.emit({ type: 'warned', node: loaded.spec.name, problem }),
  );

async function checkOnce(loaded: LoadedSpec, { store, executor, emit, signal }: PipelineOptions): Promise<Result<CheckedData>> {
  const prepared = await preparePipeline(loaded, store.digest);
  if (!prepared.ok) return prepared;
  const { status, failed, finished } = await run(prepared.value.early, { store, executor, stages, spec: loaded.spec.name, emit, signal });
  const tables: CheckedTable[] = [];
  for (const name of ['prices', 'panel']) {
    const manifest = finished.get(name);
    if (!manifest) continue;
    const { assets, sessions, fields } = await store.open(manifest).json<PanelFacts>('facts.json');
    const span = { from: sessions[0] ?? '', to: sessions.at(-1) ?? '' };
    tables.push({ name, assets: assets.length, sessions: sessions.length, ...span, fields });
  }
  const told = { status, failures: [...failed.values()].flat(), tables };
  const manifest = finished.get('quality');
  if (!manifest) return ok(told);
  const quality = await store.open(manifest).json<DataQuality>('quality.json');
  return ok({ ...told, quality, report: await placePage(store, manifest, 'data.html', `${loaded.spec.name}-data`) });
}
