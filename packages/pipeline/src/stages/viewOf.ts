import { evaluate, type PanelTransform, type PlaneView, parseFormula } from '@foliograph/core';
import type { Artifact } from '../store/index.js';
import { readPanel } from './readPanel.js';

/** What one panel transform is given besides the feature: the formulas that it asks for, and the members of sections where the panel marks them. */
export async function viewOf(
  transform: PanelTransform,
  params: Readonly<Record<string, unknown>>,
  shape: Pick<PlaneView, 'assets' | 'sessions' | 'days'>,
  { facts, marked }: { readonly facts: Artifact | undefined; readonly marked: boolean },
): Promise<PlaneView> {
  const texts = transform.reads?.(params) ?? [];
  if (!facts || (texts.length === 0 && !(marked && transform.sections?.(params)))) return shape;
  const formulas = texts.map((text) => {
    const parsed = parseFormula(text);
    if (!parsed.ok) throw new Error(`"${text}" of preprocess was not checked before planning`);
    return parsed.value;
  });
  const { panel } = await readPanel(facts, [...new Set(formulas.flatMap(({ reads }) => reads)), ...(marked ? ['member'] : [])]);
  const planes = evaluate(formulas, panel);
  return { ...shape, member: panel.fields.get('member'), read: new Map(texts.map((text, i) => [text, planes[i]!])) };
}
