import { setMaxListeners } from 'node:events';
import type { Diagnostic } from '@foliograph/core';
import type { Task } from '../executors/Executor.js';
import type { Node } from '../plan/index.js';
import { type Claim, DamagedArtifact, type Manifest, StoreFailure } from '../store/index.js';
import { absent } from './absent.js';
import { Bell } from './Bell.js';
import { bytesRead } from './bytesRead.js';
import { explain } from './explain.js';
import { type Graph, graphOf } from './Graph.js';
import { Line } from './Line.js';
import { memoryOf } from './memoryOf.js';
import type { Outcome } from './Outcome.js';
import { Pace } from './Pace.js';
import { pathLengths } from './pathLengths.js';
import type { RunOptions } from './RunOptions.js';
import { Schedule } from './Schedule.js';
import { taskOf } from './taskOf.js';
import { threadsOf } from './threadsOf.js';

/** How long to wait for a node that another process computes before looking again, in milliseconds. */
const patience = 100;
/** Nodes looked up in a row before events and signals are let in. */
const stretch = 128;
/** Of the memory that is available when a run begins, what its nodes may take. */
const shareOfMemory = 0.75;
/** Times that a node may find the same input damaged in one run. */
const mostRepairs = 3;

/** One run of a plan. */
export class Runner {
  readonly #options: RunOptions;
  readonly #graph: Graph;
  readonly #schedule: Schedule;
  readonly #slots: number;
  readonly #bell = new Bell();
  readonly #failed = new Map<string, readonly Diagnostic[]>();
  readonly #ways = new Map<number, 'cached' | 'ran'>();
  /** By node and key of its input. */
  readonly #repairs = new Map<string, number>();
  /** Nodes whose output is not stored; made with the first of them. */
  #missed: Line | undefined;
  /** Nodes whose key another process is computing. */
  readonly #elsewhere: number[] = [];
  /** Keys being computed here, each with the other nodes that have it. */
  readonly #computing = new Map<string, number[]>();
  readonly #forced = new Set<string>();
  /** Threads and bytes of memory of the nodes that are being computed. */
  #busy = 0;
  #held = 0;
  readonly #memory: number;
  #fault: { readonly error: unknown } | undefined;

  constructor(nodes: readonly Node[], options: RunOptions) {
    this.#options = options;
    this.#graph = graphOf(nodes);
    this.#schedule = new Schedule(this.#graph);
    this.#slots = Math.max(1, Math.min(options.executor.slots, options.jobs ?? Infinity));
    this.#memory = options.memory ?? shareOfMemory * process.availableMemory();
  }

  async run(): Promise<Outcome> {
    const { emit, signal } = this.#options;
    const { nodes } = this.#graph;
    const stages: Record<string, number> = {};
    for (const { stage } of nodes) stages[stage] = (stages[stage] ?? 0) + 1;
    emit({ type: 'planned', total: nodes.length, stages });
    // Every node that runs may listen.
    setMaxListeners(0, signal);
    signal.addEventListener('abort', this.#bell.ring);
    try {
      await this.#loop();
    } finally {
      signal.removeEventListener('abort', this.#bell.ring);
    }
    if (this.#fault) throw this.#fault.error;
    return this.#outcome();
  }

  async #loop(): Promise<void> {
    for (let looked = 0; ; ) {
      while (!this.#halted && this.#schedule.hasReady) {
        await this.#attempt(this.#lookUp, this.#schedule.take()!);
        if (++looked % stretch === 0) await this.#bell.pause();
      }
      const first = this.#missed?.first;
      if (!this.#halted && first !== undefined && this.#fits(first)) {
        await this.#attempt(this.#start, this.#missed!.take());
        continue;
      }
      const waits = this.#elsewhere.length > 0 && !this.#halted;
      if (this.#computing.size === 0 && !waits) return;
      await this.#bell.rung(waits ? patience : undefined);
      if (waits) for (const index of this.#elsewhere.splice(0)) await this.#attempt(this.#lookUp, index);
    }
  }

  /** Whether a node's threads and memory are free; what asks for more than there are is run alone. */
  #fits(index: number): boolean {
    if (this.#busy === 0) return true;
    return this.#busy + this.#threads(index) <= this.#slots && this.#held + this.#bytes(index) <= this.#memory;
  }

  #threads(index: number): number {
    const node = this.#graph.nodes[index]!;
    return this.#options.stages.get(node.stage)?.wide ? this.#slots : Math.min(this.#slots, threadsOf(node));
  }

  #bytes(index: number): number {
    const read = bytesRead(this.#graph, index, this.#schedule.outputs) ?? 0;
    return memoryOf(this.#options.stages.get(this.#graph.nodes[index]!.stage), read);
  }

  get #halted(): boolean {
    const { signal, keepGoing = false } = this.#options;
    return signal.aborted || this.#fault !== undefined || (this.#failed.size > 0 && !keepGoing);
  }

  /** Problems of the store while a node is looked up are that node's failure; a fault of ours ends the run once what was started has ended. */
  async #attempt(work: (index: number, task: Task) => Promise<void>, index: number): Promise<void> {
    try {
      const task = taskOf(this.#graph, index, this.#schedule.outputs, this.#options.stages);
      if (task) await work(index, task);
      else this.#schedule.requeue(index);
    } catch (error) {
      if (error instanceof StoreFailure) this.#fail(index, [error.problem]);
      else this.#fault ??= { error };
    }
  }

  readonly #lookUp = async (index: number, task: Task): Promise<void> => {
    const stored = await this.#stored(task);
    if (stored) await this.#hit(index, stored);
    else if (this.#isWanted(task.node)) await this.#miss(index);
    else this.#fail(index, [absent(task.node.id)]);
  };

  /** A node is to be computed. */
  async #miss(index: number): Promise<void> {
    const { store, spec } = this.#options;
    this.#missed ??= new Line(await pathLengths(this.#graph, new Pace(this.#graph.nodes, store, spec)));
    this.#missed.add(index);
  }

  readonly #start = async (index: number, task: Task): Promise<void> => {
    const { store, spec, emit } = this.#options;
    const { key, node, ingredients } = task;
    const twins = this.#computing.get(key);
    if (twins) {
      twins.push(index);
      return;
    }
    const claim = await store.claim(key);
    if (!claim) {
      this.#elsewhere.push(index);
      return;
    }
    // Another process may have finished it between the look and the claim.
    const stored = await this.#stored(task);
    if (stored) {
      await claim.release();
      await this.#hit(index, stored);
      return;
    }
    emit({
      type: 'started',
      node: node.id,
      stage: node.stage,
      reason: this.#isForced(task) ? 'forced' : explain(await store.last(spec, node.id), ingredients),
    });
    this.#computing.set(key, []);
    void this.#compute(index, task, claim);
  };

  async #compute(index: number, task: Task, claim: Claim): Promise<void> {
    const { store, executor, emit, signal } = this.#options;
    const [threads, bytes] = [this.#threads(index), this.#bytes(index)];
    this.#busy += threads;
    this.#held += bytes;
    try {
      const result = await executor.execute({ ...task, threads }, { store, emit, signal });
      this.#forced.add(task.key);
      if (result.ok) {
        emit({ type: 'finished', node: task.node.id, seconds: result.value.record.seconds });
        await this.#finish(index, result.value, 'ran');
      } else if (!signal.aborted) this.#fail(index, result.problems);
    } catch (error) {
      if (error instanceof DamagedArtifact) this.#repair(index, error);
      else if (!signal.aborted) this.#fault ??= { error };
    } finally {
      await claim.release();
      for (const twin of this.#computing.get(task.key)!) this.#missed!.add(twin);
      this.#computing.delete(task.key);
      this.#busy -= threads;
      this.#held -= bytes;
      this.#bell.ring();
    }
  }

  #isForced({ key, node }: Task): boolean {
    return (this.#options.force?.(node) ?? false) && this.#isWanted(node) && !this.#forced.has(key);
  }

  #isWanted(node: Node): boolean {
    return this.#options.wanted?.(node) ?? true;
  }

  async #stored(task: Task): Promise<Manifest | undefined> {
    return this.#isForced(task) ? undefined : this.#options.store.find(task.key);
  }

  async #hit(index: number, manifest: Manifest): Promise<void> {
    const { id, stage } = this.#graph.nodes[index]!;
    this.#options.emit({ type: 'hit', node: id, stage, key: manifest.key });
    await this.#finish(index, manifest, 'cached');
  }

  async #finish(index: number, manifest: Manifest, way: 'cached' | 'ran'): Promise<void> {
    const { store, spec, emit } = this.#options;
    const node = this.#id(index);
    for (const problem of manifest.warnings) emit({ type: 'warned', node, problem });
    await store.remember(spec, node, manifest.key);
    this.#ways.set(index, way);
    this.#schedule.finish(index, manifest);
  }

  #fail(index: number, problems: readonly Diagnostic[]): void {
    const node = this.#id(index);
    this.#failed.set(node, problems);
    this.#schedule.fail(index);
    this.#options.emit({ type: 'failed', node, problems });
  }

  /** Has the damaged input of a node made again, and the node after it. */
  #repair(index: number, { key, problem }: DamagedArtifact): void {
    const place = `${index} ${key}`;
    const count = (this.#repairs.get(place) ?? 0) + 1;
    this.#repairs.set(place, count);
    if (count > mostRepairs) {
      this.#fail(index, [{ ...problem, severity: 'error', remedy: 'The disk gives other bytes than were written to it: check it.' }]);
      return;
    }
    const inputs = this.#graph.needs[index]!.map(({ from }) => from);
    for (const producer of new Set(inputs.filter((from) => this.#schedule.outputs[from]?.key === key))) {
      this.#options.emit({ type: 'warned', node: this.#id(producer), problem });
      this.#schedule.retract(producer);
    }
    this.#schedule.requeue(index);
  }

  #id(index: number): string {
    return this.#graph.nodes[index]!.id;
  }

  #outcome(): Outcome {
    const { nodes } = this.#graph;
    const finished = new Map<string, Manifest>();
    for (const [index, output] of this.#schedule.outputs.entries()) if (output) finished.set(this.#id(index), output);
    const count = (way: 'cached' | 'ran') => [...this.#ways.values()].filter((one) => one === way).length;
    return {
      status: finished.size === nodes.length ? 'ok' : this.#options.signal.aborted ? 'interrupted' : 'failed',
      finished,
      failed: this.#failed,
      stages: { total: nodes.length, cached: count('cached'), ran: count('ran') },
    };
  }
}
