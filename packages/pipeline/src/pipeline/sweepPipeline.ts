import { type Diagnostic, ok, type Result } from '@foliograph/core';
import { renderSweepPage } from '@foliograph/report';
import { type Node, type PanelFacts, specAsJson } from '../plan/index.js';
import { type Outcome, run } from '../runner/index.js';
import type { LoadedSweep } from '../spec/index.js';
import { stages } from '../stages/registry.js';
import { marketNotice } from '../stages/report/marketNotice.js';
import type { Manifest, Store } from '../store/index.js';
import { countTrials } from './countTrials.js';
import type { Criterion } from './criteriaOf.js';
import { mending } from './mending.js';
import type { PipelineOptions } from './PipelineOptions.js';
import { placeText } from './placeText.js';
import { prepareTrials } from './prepareTrials.js';
import { rankTrials } from './rankTrials.js';
import { type Made, recordRun } from './recordRun.js';
import { remembered } from './remembered.js';
import type { TrialOutcome } from './TrialOutcome.js';
import { trialFigures } from './trialFigures.js';
import { without } from './without.js';

/** How a sweep ended. */
export interface SweepOutcome {
  /** Id of the record that this sweep left in the store; absent where it could not be written. */
  readonly id?: string;
  readonly status: Outcome['status'];
  readonly name: string;
  readonly failures: readonly Diagnostic[];
  /** Stages of all trials, what they share counted once. */
  readonly stages: Outcome['stages'];
  /** What trials are ranked by: the figure of the test or that of the validation part. */
  readonly by: Criterion;
  readonly test: Criterion;
  readonly validation: Criterion;
  /** Best first; those without a figure last. */
  readonly trials: readonly TrialOutcome[];
  /** How much has been tried under the name of the spec, this sweep included: its strategies, each trial once. */
  readonly counted: number;
  /** Path of the page that shows it; absent until there are figures. */
  readonly report?: string;
}

/** Runs all trials of a sweep as one plan, as far as it is not in the store, and leaves a record of it there; a trial that fails keeps no other from its figures. */
export async function sweepPipeline(loaded: LoadedSweep, options: PipelineOptions): Promise<Result<SweepOutcome>> {
  const began = performance.now();
  const warn = (problem: Diagnostic) => options.emit({ type: 'warned', node: loaded.base.spec.name, problem });
  const made = await mending(() => sweepOnce(loaded, options), warn);
  if (!made.ok) return made;
  const { file, settings, spec, registries } = loaded.base;
  const tried = { ...(specAsJson(spec, registries) as object), trials: loaded.trials.map((trial) => trial.settings) };
  const ran = { ...made.value, outcome: { ...made.value.outcome, run: '' }, seconds: (performance.now() - began) / 1000 };
  const asked = { name: `${spec.name} sweep`, file, settings, spec: tried };
  const id = await remembered(() => recordRun(asked, options.store, ran), warn);
  return ok({ ...made.value.outcome, ...(id === undefined ? {} : { id }) });
}

async function sweepOnce(loaded: LoadedSweep, { store, executor, emit, signal }: PipelineOptions): Promise<Result<Made<SweepOutcome>>> {
  const { name } = loaded.base.spec;
  const prepared = await prepareTrials(loaded, store);
  if (!prepared.ok) return prepared;
  const { criteria, trials, data, errors, unroll } = prepared.value;
  // Nodes of trials are no nodes of the spec: what is remembered of them explains the next sweep.
  const options = { store, executor, stages, spec: `${name} sweep`, emit, signal, keepGoing: true };
  const first = await run(data.nodes, options);
  const told = ({ status, stages, failed }: Outcome) => ({ status, name, stages, failures: [...failed.values()].flat(), ...criteria });
  const files = Object.fromEntries(
    trials.flatMap(({ prepared }, index) => Object.entries(prepared.files).map(([id, read]) => [data.ids[index]!.get(id) ?? id, read])),
  );
  const nothing = { trials: [], counted: 0 };
  if (first.status !== 'ok') return ok({ files, finished: first.finished, outcome: { ...told(first), ...nothing } });
  const found = await errors(first.finished);
  if (found.length > 0) {
    const outcome: SweepOutcome = { ...told(first), ...nothing, status: 'failed', failures: found };
    return ok({ files, finished: first.finished, outcome });
  }
  const unrolled = await unroll(first.finished);
  if (!unrolled.ok) return unrolled;
  for (const problem of unrolled.value.warnings) emit({ type: 'warned', node: 'factors', problem });
  const outcome = await run(unrolled.value.nodes, { ...options, emit: without(data.nodes, emit) });
  const results = await Promise.all(
    trials.map(async (trial, index) => {
      const finished = new Map(
        [...unrolled.value.ids[index]!].flatMap(([id, named]) => {
          const manifest = outcome.finished.get(named);
          return manifest ? [[id, manifest] as const] : [];
        }),
      );
      return trialFigures(trial, finished, criteria, store);
    }),
  );
  const tried = trials.map(({ prepared: { plan } }, index) => ({ plan, results: results[index]!.results }));
  const counted = await countTrials(store, name, tried);
  const { total, cached, ran } = outcome.stages;
  const label = await labelOf(data.nodes, first.finished, store);
  const page = {
    name,
    ...(label === undefined ? {} : { label: marketNotice(label) }),
    ...criteria,
    counted,
    trials: rankTrials(
      results.map(({ result }) => result),
      criteria,
    ),
  };
  const any = page.trials.some(({ test }) => test.mean !== null);
  const ended: SweepOutcome = {
    ...told(outcome),
    ...(any ? { report: await placeText(store, renderSweepPage(page), `${name}-sweep`) } : {}),
    stages: { total, cached: cached - first.stages.ran, ran: ran + first.stages.ran },
    trials: page.trials,
    counted,
  };
  return ok({ files, finished: outcome.finished, outcome: ended });
}

/** What is said of a market that is no real one, by the first panel that there is. */
async function labelOf(nodes: readonly Node[], finished: ReadonlyMap<string, Manifest>, store: Store): Promise<string | undefined> {
  const panel = nodes.find(({ stage }) => stage === 'panel');
  const manifest = panel && finished.get(panel.id);
  return manifest && (await store.open(manifest).json<PanelFacts>('facts.json')).label;
}
