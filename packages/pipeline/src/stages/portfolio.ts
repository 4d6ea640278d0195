import { planeToArrow } from '../arrow/index.js';
import { decideUpTo } from './decideUpTo.js';
import { membersOf } from './membersOf.js';
import type { PortfolioParams } from './PortfolioParams.js';
import { defineStage } from './Stage.js';

/** Target weights at every decision of the test, from prices and forecasts up to it. */
export const portfolio = defineStage<PortfolioParams>({
  summary: 'Target weights at every decision.',
  version: 1,
  deterministic: true,
  heavy: false,
  async run(inputs, params, context) {
    const members = await membersOf(context);
    const random = (rule: string, session: string) => context.random('portfolio', rule, session);
    const decided = await decideUpTo(inputs, params, { random, members, signal: context.signal });
    if (!decided.ok) return decided;
    const { panel, sessions, weights, notes } = decided.value;
    const [N, D] = [panel.assets.length, sessions.length];
    const plane = new Float64Array(N * D);
    for (let n = 0; n < N; n++) for (let d = 0; d < D; d++) plane[n * D + d] = weights[d * N + n]!;
    const dates = Array.from(sessions, (t) => panel.sessions[t]!);
    await context.write('targets.arrow', planeToArrow({ assets: panel.assets, sessions: dates, plane }));
    await context.write('notes.json', JSON.stringify(notes.map(({ session, note }) => ({ session: panel.sessions[session]!, note }))));
    return { ok: true, value: {} };
  },
});
