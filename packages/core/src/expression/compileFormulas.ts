import type { Formula } from './Formula.js';
import { makeGraph } from './makeGraph.js';
import { makeSchedule } from './makeSchedule.js';
import type { Program } from './Program.js';

/** The program of some formulas, in which equal subexpressions are computed once and equal formulas share a plane. */
export function compileFormulas(formulas: readonly Pick<Formula, 'root'>[]): Program {
  const graph = makeGraph(formulas.map(({ root }) => root));
  const schedule = makeSchedule(graph);
  return { graph, schedule, planeCount: schedule.planeCount, results: graph.roots.map((root) => schedule.planes.get(root)!) };
}
