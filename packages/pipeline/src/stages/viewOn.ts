import { evaluate, type Panel, type PanelTransform, type PlaneView } from '@foliograph/core';
import { formulasOf } from './formulasOf.js';

/** What one panel transform is given besides the feature, of a panel that has the fields it reads. */
export function viewOn(transform: PanelTransform, params: Readonly<Record<string, unknown>>, panel: Panel): PlaneView {
  const planes = evaluate(formulasOf(transform, params), panel);
  return {
    ...{ assets: panel.assets.length, sessions: panel.sessions.length, days: panel.sessions },
    member: panel.fields.get('member'),
    read: new Map((transform.reads?.(params) ?? []).map((text, i) => [text, planes[i]!])),
  };
}
