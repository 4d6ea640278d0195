import type { Panel } from './Panel.js';

/** Some fields of a panel up to a session, the last that is known, and room for `count` sessions more of which nothing is; fields that it lacks are left out. */
export function lengthen(panel: Panel, last: number, count: number, wanted: ReadonlySet<string>): Panel {
  const { assets, sessions } = panel;
  const [T, L] = [sessions.length, last + 1 + count];
  const fields = new Map<string, Float64Array>();
  for (const [field, plane] of panel.fields) {
    if (!wanted.has(field)) continue;
    const longer = new Float64Array(assets.length * L).fill(NaN);
    for (let n = 0; n < assets.length; n++) longer.set(plane.subarray(n * T, n * T + last + 1), n * L);
    fields.set(field, longer);
  }
  const added = Array.from({ length: count }, (_, k) => `${sessions[last]}+${k + 1}`);
  return { ...panel, sessions: [...sessions.slice(0, last + 1), ...added], fields };
}
