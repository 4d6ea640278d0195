import type { Panel } from '../src/panel/index.js';
import { stream } from '../src/random/index.js';

/** The panel with those of some fields that it lacks: positive numbers that change little from session to session, totals above their parts. */
export function withMadeUpFields(panel: Panel, names: Iterable<string>): Panel {
  const fields = new Map(panel.fields);
  for (const name of [...new Set(names)].filter((name) => !fields.has(name)).sort()) {
    const random = stream(7, 'fields', name);
    const level = /^(total|revenue)/.test(name) ? 500 : 100;
    fields.set(
      name,
      new Float64Array(panel.assets.length * panel.sessions.length).map(() => level * (0.8 + 0.4 * random.uniform())),
    );
  }
  return { ...panel, fields };
}
