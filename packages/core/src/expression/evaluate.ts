import type { Panel, Plane } from '../panel/index.js';
import { bindProgram } from './bindProgram.js';
import { compileFormulas } from './compileFormulas.js';
import type { Formula } from './Formula.js';

/** One plane a formula over a panel, whose field `member`, where it has one, says which assets a session's section holds; equal subexpressions computed once and equal formulas sharing a plane; a value that is not finite is NaN. Throws where the panel lacks a field. */
export function evaluate(formulas: readonly Formula[], { assets, sessions, fields }: Panel): Plane[] {
  const shape = { assets: assets.length, sessions: sessions.length };
  const program = compileFormulas(formulas);
  const planes = Array.from({ length: program.planeCount }, () => new Float64Array(shape.assets * shape.sessions));
  const { phases, series, sections } = bindProgram(program, { ...shape, fields, planes });
  phases.forEach((_, phase) => {
    series(phase, 0, shape.assets);
    sections(phase, 0, shape.sessions);
  });
  return program.results.map((plane) => planes[plane]!);
}
