import type { PanelTransform, PlaneView } from '@foliograph/core';
import type { Artifact } from '../store/index.js';
import { formulasOf } from './formulasOf.js';
import { readPanel } from './readPanel.js';
import { viewOn } from './viewOn.js';

/** What one panel transform is given besides the feature: the formulas that it asks for, and the members of sections where the panel marks them. */
export async function viewOf(
  transform: PanelTransform,
  params: Readonly<Record<string, unknown>>,
  shape: Pick<PlaneView, 'assets' | 'sessions' | 'days'>,
  { facts, marked }: { readonly facts: Artifact | undefined; readonly marked: boolean },
): Promise<PlaneView> {
  const formulas = formulasOf(transform, params);
  if (!facts || (formulas.length === 0 && !(marked && transform.sections?.(params)))) return shape;
  const { panel } = await readPanel(facts, [...new Set(formulas.flatMap(({ reads }) => reads)), ...(marked ? ['member'] : [])]);
  return viewOn(transform, params, panel);
}
