import type { Recurrence } from './Recurrence.js';
import { splitSteps } from './splitSteps.js';

/** A loop written out step by step, of operators that a GPU computes without the processor. */
export const unrolled: Recurrence = (graph, { T, states, reads, leaves, reversed, step }) => {
  const parts = reads.map(({ value, shape: [M, N] }) =>
    splitSteps(graph, graph.value('Reshape', [value, graph.integers([T * M, N])]), T, M),
  );
  const left: (readonly string[])[] = Array.from({ length: T }, () => []);
  let now: readonly string[] = states.map(({ value }) => value);
  for (let n = 0; n < T; n++) {
    const t = reversed ? T - 1 - n : n;
    const made = step(
      graph,
      now,
      parts.map((part) => part[t]!),
    );
    now = made.states;
    left[t] = made.leaves;
  }
  const sequence = ([M, N]: readonly [number, number], k: number) => {
    const steps = left.map((made) => made[k]!);
    return graph.value('Reshape', [graph.value('Concat', steps, { axis: { int: 0 } }), graph.integers([T, M, N])]);
  };
  return { states: now, leaves: leaves.map(sequence) };
};
