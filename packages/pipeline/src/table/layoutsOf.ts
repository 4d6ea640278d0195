import type { Result } from '@foliograph/core';
import type { Layout } from './Layout.js';
import { layoutOf } from './layoutOf.js';
import type { Relation } from './Relation.js';
import { someOf } from './someOf.js';
import type { TableParams } from './TableParams.js';

/** The layouts of all relations, or what keeps some from being read. */
export function layoutsOf(p: TableParams, relations: readonly Relation[]): Result<readonly Layout[]> {
  const layouts = relations.map((relation) => layoutOf(p, relation));
  const problems = layouts.flatMap((layout) => (layout.ok ? [] : layout.problems));
  if (problems.length > 0) return { ok: false, problems: someOf(problems, 'problems in these files') };
  return { ok: true, value: layouts.flatMap((layout) => (layout.ok ? [layout.value] : [])) };
}
