import { type Diagnostic, ok, type Result, shuffle, stream } from '@foliograph/core';
import { type Processor, thisProcessor } from '../environment/index.js';
import { checkLock, type Lock, readLock, underLock } from '../lock/index.js';
import type { Node } from '../plan/index.js';
import { type Outcome, run } from '../runner/index.js';
import type { LoadedSpec } from '../spec/index.js';
import { stages } from '../stages/registry.js';
import { DamagedArtifact, type ScratchStore, StoreFailure, scratchStore } from '../store/index.js';
import { again, judge, type NodeVerdict } from '../verification/index.js';
import { errorsIn } from './errorsIn.js';
import type { PipelineOptions } from './PipelineOptions.js';
import { type PreparedPipeline, preparePipeline } from './preparePipeline.js';

/** What is verified, besides how a pipeline is run. */
export interface VerifyOptions extends Pick<PipelineOptions, 'store' | 'executor' | 'emit' | 'signal'> {
  /** As many nodes, drawn at random; all where absent. */
  readonly sample?: number;
  /** Of the draw. */
  readonly seed?: number;
}

/** How a verification ended. */
export interface Verification {
  readonly status: 'same' | 'differs' | 'failed' | 'interrupted';
  /** What outputs were held against. */
  readonly against: 'lock' | 'store';
  readonly processor: Processor;
  /** How many nodes there are, of which as many have a verdict as were drawn. */
  readonly total: number;
  /** In the order of the plan. */
  readonly nodes: readonly NodeVerdict[];
  /** Why nodes have no verdict, and what of the lock is not so here. */
  readonly problems: readonly Diagnostic[];
}

/** Computes a pipeline, or some nodes of it, once more without the store, and holds each output against the lock beside the spec, or against what is stored where there is no lock. What is stored is read and left as it is. */
export async function verifyPipeline(asked: LoadedSpec, options: VerifyOptions): Promise<Result<Verification>> {
  const found = await readLock(asked.file);
  if (!found.ok) return found;
  const lock = found.value;
  const loaded = lock ? await underLock(asked, lock) : asked;
  // Files are read again, whatever the store knows of them.
  const prepared = await preparePipeline(loaded);
  if (!prepared.ok) return prepared;
  const { files, engine } = prepared.value;
  const trained = Object.keys(loaded.spec.models).length > 0 ? engine.identity : undefined;
  const changed = lock ? checkLock(lock, asked, { files, engine: trained, lenient: true }) : [];
  const verification = { against: lock ? 'lock' : 'store', processor: thisProcessor(), total: 0, nodes: [], problems: changed } as const;
  if (changed.some(({ severity }) => severity === 'error')) return ok({ status: 'differs', ...verification });
  let scratch: ScratchStore | undefined;
  try {
    scratch = await scratchStore(options.store.home);
    const made = await verified(loaded, prepared.value, lock, scratch, options);
    return made.ok ? ok({ ...verification, ...made.value, problems: [...changed, ...made.value.problems] }) : made;
  } catch (error) {
    if (error instanceof DamagedArtifact) return ok({ status: 'differs', ...verification, problems: [...changed, error.problem] });
    if (error instanceof StoreFailure) return ok({ status: 'failed', ...verification, problems: [...changed, error.problem] });
    throw error;
  } finally {
    scratch?.remove();
  }
}

type Verified = Pick<Verification, 'status' | 'total' | 'nodes' | 'problems'>;

async function verified(
  loaded: LoadedSpec,
  { plan, data, unroll }: PreparedPipeline,
  lock: Lock | undefined,
  scratch: ScratchStore,
  { store, executor, emit, signal, sample = Infinity, seed = 0 }: VerifyOptions,
): Promise<Result<Verified>> {
  const { store: made } = scratch;
  // Looked up where it is stored, computed where nothing of it stays.
  const reading = { ...store, claim: made.claim, last: made.last, remember: async () => {} };
  const running = { store: reading, executor: again(executor, scratch, store), stages, spec: loaded.spec.name, signal, keepGoing: true };
  const quietly = { ...running, emit: (event: Parameters<typeof emit>[0]) => (event.type === 'warned' ? undefined : emit(event)) };
  const ended = ({ status, failed }: Outcome): Verified => ({
    status: status === 'interrupted' ? 'interrupted' : 'failed',
    ...{ total: data.length, nodes: [], problems: [...failed.values()].flat() },
  });
  const first = await run(data, quietly);
  if (first.status !== 'ok') return ok(ended(first));
  const panel = first.finished.get('panel');
  for (const manifest of first.finished.values()) await scratch.borrow(manifest);
  const errors = await errorsIn(plan, data, first.finished, made);
  if (errors.length > 0) return ok({ ...ended(first), problems: errors });
  const unrolled = await unroll(panel && made.open(panel));
  if (!unrolled.ok) return unrolled;
  const { nodes } = unrolled.value;
  const chosen = chosenOf(nodes, sample, seed);
  const outcome = await run(nodes, { ...quietly, force: ({ id }) => chosen.has(id) });
  if (outcome.status === 'interrupted') return ok({ ...ended(outcome), total: nodes.length });
  const verdicts = await verdictsOf(
    nodes.filter(({ id }) => chosen.has(id)),
    outcome,
  );
  const gone = Object.keys(lock?.nodes ?? {}).filter((id) => !nodes.some((node) => node.id === id));
  const problems: Diagnostic[] = [
    ...[...outcome.failed.values()].flat(),
    ...gone.map((id): Diagnostic => ({ severity: 'error', message: `the lock has ${id}, which the plan does not have` })),
  ];
  const known = verdicts.filter(({ verdict }) => verdict !== 'unknown');
  if (known.length === 0)
    problems.push({ severity: 'error', message: 'nothing is stored or locked to hold outputs against', remedy: 'run the pipeline first' });
  const differs = gone.length > 0 || verdicts.some(({ verdict }) => verdict === 'differs');
  return ok({ status: differs ? 'differs' : problems.length > 0 ? 'failed' : 'same', total: nodes.length, nodes: verdicts, problems });

  async function verdictsOf(wanted: readonly Node[], { finished }: Outcome): Promise<NodeVerdict[]> {
    const differing = new Set<string>();
    const told: NodeVerdict[] = [];
    for (const node of wanted) {
      const output = finished.get(node.id);
      const now = output && (await made.find(output.key));
      if (!now) continue;
      const after = Object.values(node.needs)
        .flat()
        .map((need) => need.split('#')[0]!)
        .find((id) => differing.has(id));
      const verdict = await judge({
        ...{ node, now, stored: await store.find(now.key), lock, processor: thisProcessor(), stage: stages.get(node.stage)!, after },
        ...{ openNow: made.open, openStored: store.open },
      });
      if (verdict.verdict === 'differs') differing.add(node.id);
      told.push(verdict);
    }
    return told;
  }
}

/** Ids of as many nodes, drawn without replacement. */
function chosenOf(nodes: readonly Node[], sample: number, seed: number): ReadonlySet<string> {
  if (sample >= nodes.length) return new Set(nodes.map(({ id }) => id));
  const order = shuffle(Int32Array.from(nodes.keys()), stream(seed, 'verify'));
  return new Set([...order.subarray(0, sample)].map((index) => nodes[index]!.id));
}
