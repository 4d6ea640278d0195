import { eachSection } from '../kernel/index.js';
import type { Operator } from '../operators/Operator.js';
import type { Plane } from '../panel/index.js';
import type { Evaluation } from './Evaluation.js';
import type { GraphNode } from './Graph.js';
import type { Program } from './Program.js';

type Call = Extract<GraphNode, { type: 'call' }>;
type Shared = NonNullable<Operator['shared']>;

interface Data {
  readonly assets: number;
  readonly sessions: number;
  /** Its field `member`, where there is one, says which assets a session's section holds. */
  readonly fields: ReadonlyMap<string, Plane>;
  /** As many as the program needs. */
  readonly planes: readonly Plane[];
}

/** A program over data, ready to be computed. Throws where the data lack a field. */
export function bindProgram({ graph, schedule }: Program, { assets: N, sessions: T, fields, planes }: Data): Evaluation {
  const { nodes } = graph;
  const { phases, slots, slotCount } = schedule;
  const member = fields.get('member');
  const scratch = Array.from({ length: slotCount }, () => new Float64Array(T));
  const call = (id: number) => nodes[id] as Call;
  /** Whole planes to read from: fields and what is stored. */
  const planeOf = (id: number): Plane | undefined => {
    const node = nodes[id]!;
    if (node.type !== 'field') return planes[schedule.planes.get(id) ?? -1];
    const plane = fields.get(node.name);
    if (!plane) throw new Error(`the panel has no field "${node.name}"`);
    return plane;
  };
  const whole = nodes.map((_, id) => planeOf(id));
  const series: Float64Array[] = nodes.map((node, id) =>
    node.type === 'number' ? new Float64Array(T).fill(node.value) : scratch[slots.get(id) ?? -1]!,
  );
  const touched = phases.map(({ steps }) => [
    ...new Set(steps.flatMap((step) => [...step, ...call(step[0]!).inputs]).filter((id) => whole[id])),
  ]);

  return {
    phases: phases.map(({ sections }) => ({ hasSections: sections.length > 0 })),
    series(phase, from, to) {
      const { steps, finished } = phases[phase]!;
      for (let n = from; n < to; n++) {
        for (const id of touched[phase]!) series[id] = whole[id]!.subarray(n * T, (n + 1) * T);
        for (const step of steps) {
          const { operator, inputs, params } = call(step[0]!);
          const given = inputs.map((input) => series[input]!);
          if (step.length === 1) operator.kernel(given, params, series[step[0]!]!);
          else
            runShared(
              operator.shared!,
              given,
              params,
              step.map((id) => call(id)),
              step.map((id) => series[id]!),
            );
        }
        for (const id of finished) finish(planes[schedule.planes.get(id)!]!, whole[id]!, n * T, (n + 1) * T);
      }
    },
    sections(phase, from, to) {
      for (const id of phases[phase]!.sections) {
        const { operator, inputs, params } = call(id);
        const given = inputs.map((input) => whole[input]!);
        eachSection(given, whole[id]!, { assets: N, sessions: T, member, from, to }, (sections, result) =>
          operator.kernel(sections, params, result),
        );
      }
    },
  };
}

function runShared(
  { kernel }: Shared,
  given: readonly Float64Array[],
  params: Call['params'],
  calls: readonly Call[],
  outs: readonly Float64Array[],
): void {
  const readings = calls.map(({ operator, params }, i) => operator.shared!.reading(params, outs[i]!));
  kernel(given, params as { window: number }, readings as never[]);
}

/** What is not finite is missing; a formula that is a field becomes a copy of it. */
function finish(plane: Plane, source: Plane, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const v = source[i]!;
    if (v - v !== 0) plane[i] = NaN;
    else if (source !== plane) plane[i] = v;
  }
}
