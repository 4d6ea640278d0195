import { availableParallelism } from 'node:os';
import { bindProgram, type Formula, type Panel, type Plane } from '@foliograph/core';
import { builtModule } from './builtModule.js';
import { groupFormulas } from './groupFormulas.js';
import { type Crew, hireCrew } from './hireCrew.js';
import type { Work } from './Message.js';
import { programOf } from './programOf.js';
import { sharedPlane } from './sharedPlane.js';

export interface ParallelOptions {
  /** As many as there are processors where left out. */
  readonly threads?: number;
  /** Hears of each formula's plane once, in any order; the plane is written over after what this returns has settled. Then no plane is returned, and no more than a few are in memory at once. */
  readonly onPlane?: (formula: number, plane: Plane) => void | Promise<void>;
  /** The built module that workers run. */
  readonly worker?: URL;
}

/** Values below which starting workers costs more than they save. */
const FEW = 5e6;
/** Bytes of planes at once where they are handed out. */
const AT_ONCE = 96e6;

/** What evaluate gives, to the byte, computed by several threads: blocks of assets and of sessions that do not depend on their number. */
export async function evaluateParallel(formulas: readonly Formula[], panel: Panel, options: ParallelOptions = {}): Promise<Plane[]> {
  const { threads = availableParallelism(), onPlane, worker } = options;
  const shape = { assets: panel.assets.length, sessions: panel.sessions.length };
  const size = shape.assets * shape.sessions;
  const alone = threads === 1 || size * formulas.length < FEW;
  const newPlane = (): Plane => (alone ? new Float64Array(size) : new Float64Array(new SharedArrayBuffer(8 * size)));
  const groups = onPlane ? groupFormulas(formulas, Math.max(1, Math.floor(AT_ONCE / (8 * size || 1)))) : [[...formulas.keys()]];

  const names = new Set(['member', ...formulas.flatMap(({ reads }) => reads)]);
  const fields = new Map<string, Plane>();
  for (const [name, plane] of panel.fields) if (names.has(name)) fields.set(name, alone ? plane : sharedPlane(plane));
  const planes: Plane[] = [];
  const crew = alone ? undefined : hireCrew(threads, worker ?? builtModule('evaluator'));
  try {
    let results: readonly number[] = [];
    for (const group of groups) {
      const texts = group.map((k) => formulas[k]!.text);
      const program = programOf(texts);
      while (planes.length < program.planeCount) planes.push(newPlane());
      await compute({ texts, ...shape, fields, planes, taken: new Int32Array(new SharedArrayBuffer(4)) }, crew);
      results = program.results;
      if (onPlane) for (const [i, k] of group.entries()) await onPlane(k, planes[results[i]!]!);
    }
    return onPlane ? [] : results.map((plane) => planes[plane]!);
  } finally {
    await crew?.dismiss();
  }
}

async function compute(work: Work, crew: Crew | undefined): Promise<void> {
  const { phases, series, sections } = bindProgram(programOf(work.texts), work);
  crew?.give(work);
  for (const [phase, { hasSections }] of phases.entries()) {
    if (crew) {
      await crew.step('series', phase);
      if (hasSections) await crew.step('sections', phase);
    } else {
      series(phase, 0, work.assets);
      sections(phase, 0, work.sessions);
    }
  }
}
