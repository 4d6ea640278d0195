import { type Diagnostic, ok, type Result } from '@foliograph/core';
import { isNamed, type Node, select, templateOf, unknownWords } from '../plan/index.js';
import { type Outcome, run } from '../runner/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { stages } from '../stages/registry.js';
import { errorsIn } from './errorsIn.js';
import type { PipelineOptions } from './PipelineOptions.js';
import type { PreparedPipeline } from './preparePipeline.js';
import { selectData } from './selectData.js';
import { without } from './without.js';
import { wordsOf } from './wordsOf.js';

/** What came of the nodes of a pipeline that a run was about. */
export interface RanNodes extends Pick<Outcome, 'status' | 'finished' | 'stages'> {
  readonly failures: readonly Diagnostic[];
  /** Every node of the pipeline; where it ended before the data were known, those that need not know them. */
  readonly nodes: readonly Node[];
  /** Templates that the run was not about, or not about all of. */
  readonly leftOut: readonly string[];
}

/** Runs the selected nodes of a pipeline: those that tell what the data hold, and then all else; a mistake of the spec that only the data show is a problem with its place. */
export async function runSelected(loaded: LoadedSpec, pipeline: PreparedPipeline, options: PipelineOptions): Promise<Result<RanNodes>> {
  const { store, emit, selection = {}, force = [] } = options;
  const { plan, early, unroll } = pipeline;
  const words = wordsOf(options);
  const unknown = unknownWords(words, plan);
  if (unknown.length > 0) return { ok: false, problems: unknown };
  const running = { ...options, stages, spec: loaded.spec.name, force: isNamed(force) };

  const ofData = selectData(pipeline, selection);
  const read = ofData.nodes;
  const first = await run(read, { ...running, wanted: ofData.wanted });
  if (first.status !== 'ok') return ok({ ...ended(read, first), leftOut: [] });
  const errors = await errorsIn(plan, read, first.finished, store);
  if (errors.length > 0) return ok({ ...ended(read, first), status: 'failed', failures: errors, leftOut: [] });
  const panel = first.finished.get('panel');
  const unrolls = ofData.later.length > 0;
  const unrolled = unrolls ? await unroll(panel && store.open(panel)) : ok({ nodes: early, warnings: [] });
  if (!unrolled.ok) return unrolled;
  const all = unrolled.value.nodes;
  const unmet = unrolls ? unknownWords(words, plan, all) : [];
  if (unmet.length > 0) return { ok: false, problems: unmet };
  for (const problem of unrolled.value.warnings) emit({ type: 'warned', node: 'factors', problem });
  const { nodes, wanted } = select(all, selection);
  const done = new Set(read.map(({ id }) => id));
  // The data were run to learn what they hold: they are neither computed nor told of again.
  const outcome = await run(nodes, {
    ...running,
    wanted: (node) => done.has(node.id) || wanted(node),
    force: (node) => !done.has(node.id) && running.force(node),
    emit: without(read, emit),
  });
  const { total, cached, ran } = outcome.stages;
  return ok({
    ...ended(nodes, outcome, all),
    stages: { total, cached: cached - first.stages.ran, ran: ran + first.stages.ran },
  });

  function ended(nodes: readonly Node[], { status, finished, failed, stages }: Outcome, all: readonly Node[] = early): RanNodes {
    const taken = new Set(nodes.map(({ id }) => id));
    const of = templateOf(plan);
    const whole = new Set(all.map(({ id }) => of(id)));
    for (const { id } of all) if (!taken.has(id)) whole.delete(of(id));
    const leftOut = plan.templates.map(({ id }) => id).filter((id) => !whole.has(id));
    return { status, finished, stages, failures: [...failed.values()].flat(), nodes: all, leftOut };
  }
}
