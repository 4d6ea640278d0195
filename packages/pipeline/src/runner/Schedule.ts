import type { Manifest } from '../store/index.js';
import type { Graph } from './Graph.js';

type State = 'waiting' | 'ready' | 'taken' | 'finished' | 'failed';

/** Which nodes of a graph can be worked on, as outputs come and, where one turns out damaged, go. */
export class Schedule {
  /** Outputs by node index. */
  readonly outputs: (Manifest | undefined)[];
  readonly #graph: Graph;
  readonly #states: State[];
  /** Needs of each node that are not finished. */
  readonly #open: number[];
  readonly #queue: number[] = [];
  #next = 0;
  /** Digests of outputs that were taken back. */
  readonly #former = new Map<number, string>();
  /** Taken nodes whose input changed meanwhile. */
  readonly #stale = new Set<number>();

  constructor(graph: Graph) {
    this.#graph = graph;
    this.outputs = graph.nodes.map(() => undefined);
    this.#states = graph.nodes.map(() => 'waiting');
    this.#open = graph.nodes.map(() => 0);
    for (const index of graph.nodes.keys()) this.requeue(index);
  }

  get hasReady(): boolean {
    while (this.#next < this.#queue.length && this.#states[this.#queue[this.#next]!] !== 'ready') this.#next++;
    return this.#next < this.#queue.length;
  }

  /** The node that has been ready longest; undefined where none is. */
  take(): number | undefined {
    if (!this.hasReady) return undefined;
    const index = this.#queue[this.#next++]!;
    this.#states[index] = 'taken';
    return index;
  }

  /** A taken node has its output. Where it replaces another output, its readers are looked at again. */
  finish(index: number, output: Manifest): void {
    if (this.#stale.delete(index)) {
      this.requeue(index);
      return;
    }
    this.outputs[index] = output;
    this.#states[index] = 'finished';
    const former = this.#former.get(index);
    const changed = former !== undefined && former !== output.digest;
    for (const reader of this.#graph.readers[index]!) {
      const state = this.#states[reader];
      if (state === 'waiting' && --this.#open[reader]! === 0) this.#enqueue(reader);
      else if (changed && state === 'finished') this.retract(reader);
      else if (changed && state === 'taken') this.#stale.add(reader);
    }
  }

  fail(index: number): void {
    this.#states[index] = 'failed';
  }

  /** A finished node's output turned out unusable: it is to be made again before its readers can start. */
  retract(index: number): void {
    if (this.#states[index] !== 'finished') return;
    this.#former.set(index, this.outputs[index]!.digest);
    this.outputs[index] = undefined;
    for (const reader of new Set(this.#graph.readers[index])) {
      const state = this.#states[reader];
      if (state === 'waiting' || state === 'ready') this.requeue(reader);
    }
    this.requeue(index);
  }

  /** A node is to be looked at again, once its inputs are there. */
  requeue(index: number): void {
    this.#states[index] = 'waiting';
    this.#open[index] = this.#graph.needs[index]!.filter(({ from }) => !this.outputs[from]).length;
    if (this.#open[index] === 0) this.#enqueue(index);
  }

  #enqueue(index: number): void {
    this.#states[index] = 'ready';
    this.#queue.push(index);
  }
}
