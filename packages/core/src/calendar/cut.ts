import type { Panel, Plane } from '../panel/index.js';

/** The sessions from `from` to `to`, both included where they are sessions; an end left out is the panel's own. */
export function cut(panel: Panel, { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): Panel {
  const T = panel.sessions.length;
  const start = from === undefined ? 0 : firstAfter(panel.sessions, (session) => session >= from);
  const end = Math.max(start, to === undefined ? T : firstAfter(panel.sessions, (session) => session > to));
  if (start === 0 && end === T) return panel;
  const kept = end - start;
  const fields = new Map<string, Plane>();
  for (const [field, whole] of panel.fields) {
    const plane = new Float64Array(panel.assets.length * kept);
    for (let n = 0; n < panel.assets.length; n++) plane.set(whole.subarray(n * T + start, n * T + end), n * kept);
    fields.set(field, plane);
  }
  return { ...panel, sessions: panel.sessions.slice(start, end), fields };
}

const firstAfter = (sessions: readonly string[], passed: (session: string) => boolean): number => {
  const t = sessions.findIndex(passed);
  return t < 0 ? sessions.length : t;
};
