import type { Recurrence } from './Recurrence.js';

/** A loop as one `Scan`: a graph as small for any number of steps. */
export const scan: Recurrence = (graph, { name, states, reads, leaves, reversed, step }) => {
  const body = graph.body();
  const inputOf = ({ shape }: { readonly shape: readonly number[] }) => body.bodyInput(shape);
  const made = step(body, states.map(inputOf), reads.map(inputOf));
  made.states.forEach((state, k) => void body.outputAs(state, states[k]!.shape));
  made.leaves.forEach((left, k) => void body.outputAs(left, leaves[k]!));
  const initial = states.map(({ value }) => value);
  const sequences = reads.map(({ value }) => value);
  const backwards = {
    scan_input_directions: { ints: reads.map(() => 1) },
    scan_output_directions: { ints: leaves.map(() => 1) },
  };
  const values = graph.values('Scan', [...initial, ...sequences], states.length + leaves.length, {
    body: { graph: body.graph(name) },
    num_scan_inputs: { int: reads.length },
    ...(reversed && backwards),
  });
  return { states: values.slice(0, states.length), leaves: values.slice(states.length) };
};
