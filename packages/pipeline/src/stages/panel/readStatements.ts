import type { Statements } from '@foliograph/core';
import { tableFromArrow } from '../../arrow/index.js';
import type { Artifact } from '../../store/index.js';

/** Stored statements. */
export async function readStatements(artifact: Artifact): Promise<Statements> {
  const { asset, period_end, published, ...fields } = tableFromArrow(await artifact.bytes('statements.arrow'));
  const names = asset as readonly string[];
  const assets = [...new Set(names)].sort();
  const at = new Map(assets.map((name, n) => [name, n]));
  return {
    assets,
    asset: Int32Array.from(names, (name) => at.get(name)!),
    period: period_end as Int32Array,
    published: published as Int32Array,
    fields: new Map(Object.entries(fields) as [string, Float64Array][]),
  };
}
