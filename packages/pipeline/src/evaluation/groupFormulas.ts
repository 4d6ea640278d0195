import { compileFormulas, type Formula, type Program } from '@foliograph/core';

/** Formulas, by their numbers, in groups whose evaluation fills no more than so many planes at once, those together that share what is dear to compute; a formula that alone needs more is alone. */
export function groupFormulas(formulas: readonly Formula[], planes: number): number[][] {
  const needs = stepsOf(compileFormulas(formulas));
  const left = new Set(formulas.keys());
  const groups: number[][] = [];
  while (left.size > 0) {
    const [first] = left as unknown as Iterable<number>;
    const group = [first!];
    const held = new Set(needs[first!]);
    left.delete(first!);
    for (;;) {
      let best = -1;
      let most = -1;
      for (const k of left) {
        let shared = 0;
        for (const step of needs[k]!) if (held.has(step)) shared++;
        if (shared > most) {
          most = shared;
          best = k;
        }
      }
      if (best < 0) break;
      const tried = [...group, best];
      if (compileFormulas(tried.map((k) => formulas[k]!)).planeCount > planes) break;
      group.push(best);
      left.delete(best);
      for (const step of needs[best]!) held.add(step);
    }
    groups.push(group);
  }
  return groups;
}

/** For each formula the windows and sections that it needs, numbered; what is done cell by cell is cheap to do again. */
function stepsOf({ graph: { nodes, roots }, schedule }: Program): ReadonlySet<number>[] {
  const numbers = new Map<number, number>();
  let count = 0;
  for (const { steps, sections } of schedule.phases) {
    for (const step of [...steps, ...sections.map((id) => [id])]) {
      for (const id of step) numbers.set(id, count);
      count++;
    }
  }
  const below = new Map<number, Set<number>>();
  nodes.forEach((node, id) => {
    const all = new Set<number>();
    if (node.type === 'call') {
      for (const input of node.inputs) for (const step of below.get(input)!) all.add(step);
      if (node.operator.axis !== 'cell') all.add(numbers.get(id)!);
    }
    below.set(id, all);
  });
  return roots.map((root) => below.get(root)!);
}
