import { parseFormula } from '@foliograph/core';
import { planeToArrow } from '../arrow/index.js';
import { evaluateParallel, sharedPlane } from '../evaluation/index.js';
import { readPanel } from './readPanel.js';
import { defineStage } from './Stage.js';

/** The planes of a set of factors, one file each, rounded to float32 once. */
export const factors = defineStage<{ readonly formulas: Readonly<Record<string, string>> }>({
  summary: 'The factors of a set, of every asset and session.',
  version: 1,
  deterministic: true,
  heavy: true,
  wide: true,
  async run({ facts = [], member = [] }, { formulas }, context) {
    const parsed = Object.entries(formulas).map(([name, text]) => ({ name, formula: parseFormula(text) }));
    const known = parsed.flatMap(({ name, formula }) => (formula.ok ? [{ name, formula: formula.value }] : []));
    const reads = new Set(known.flatMap(({ formula }) => formula.reads));
    const { panel } = await readPanel(facts[0]!, [...reads, ...member.map(() => 'member')], sharedPlane);
    const { assets, sessions } = panel;
    const rounded = new Float32Array(assets.length * sessions.length);
    let written = 0;
    await evaluateParallel(
      known.map(({ formula }) => formula),
      panel,
      {
        threads: context.threads,
        onPlane: async (k, plane) => {
          context.signal.throwIfAborted();
          rounded.set(plane);
          await context.write(`${known[k]!.name}.arrow`, planeToArrow({ assets, sessions, plane: rounded }));
          context.progress({ done: ++written, total: known.length, unit: 'factors' });
        },
      },
    );
    return { ok: true, value: {} };
  },
});
