import type { Panel } from '@foliograph/core';
import { planeFromArrow } from '../arrow/index.js';
import type { PanelFacts } from '../plan/index.js';
import type { Artifact } from '../store/index.js';

/** A stored panel with its facts; only the fields asked for, or all, each as `keep` leaves it before the next is read. */
export async function readPanel(
  artifact: Artifact,
  wanted?: readonly string[],
  keep = (plane: Float64Array): Float64Array => plane,
): Promise<{ panel: Panel; facts: PanelFacts }> {
  const facts = await artifact.json<PanelFacts>('facts.json');
  const fields = new Map<string, Float64Array>();
  for (const field of wanted ?? facts.fields) {
    const { plane } = planeFromArrow(await artifact.bytes(`${field}.arrow`));
    fields.set(field, keep(plane as Float64Array));
  }
  const { assets, sessions, calendar } = facts;
  return { panel: { assets, sessions, calendar, fields }, facts };
}
