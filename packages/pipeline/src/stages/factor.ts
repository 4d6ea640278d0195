import { evaluate, parseFormula } from '@foliograph/core';
import { planeToArrow } from '../arrow/index.js';
import { readPanel } from './readPanel.js';
import { defineStage } from './Stage.js';

/** One factor's plane, rounded to float32 once. */
export const factor = defineStage<{ readonly formula: string }>({
  summary: 'One factor of every asset and session.',
  version: 1,
  deterministic: true,
  heavy: false,
  async run({ facts = [], member = [] }, { formula }, context) {
    const parsed = parseFormula(formula);
    if (!parsed.ok) return parsed;
    const { panel } = await readPanel(facts[0]!, [...parsed.value.reads, ...member.map(() => 'member')]);
    const [plane] = evaluate([parsed.value], panel);
    const { assets, sessions } = panel;
    await context.write('values.arrow', planeToArrow({ assets, sessions, plane: Float32Array.from(plane!) }));
    return { ok: true, value: {} };
  },
});
