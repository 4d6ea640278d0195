import { type DataQuality, renderDataPage } from '@foliograph/report';
import type { FoundGroup } from '../bars/index.js';
import type { PanelFacts } from '../plan/index.js';
import { findingsOf } from '../quality/findingsOf.js';
import { examineSpells } from '../spellChecks/examineSpells.js';
import { readSpells } from './panel/readSpells.js';
import { readPanel } from './readPanel.js';
import { defineStage } from './Stage.js';

interface QualityParams {
  readonly title: string;
  /** Tables that were examined, in the order of the findings. */
  readonly tables: readonly string[];
}

type Universe = Pick<DataQuality, 'survivorship'>;

/** All that can be said of the data of a pipeline, for programs and as a page; what no table tells is empty. */
export const quality = defineStage<QualityParams>({
  summary: 'What can be said of the data: coverage, gaps, survivorship, findings of all checks.',
  version: 3,
  deterministic: true,
  heavy: false,
  async run(inputs, { title, tables }, context) {
    const one = (role: string) => inputs[role]?.[0];
    const [prices, panel, membership] = [one('prices'), one('panel'), one('membership')];
    const { findings = [] } = inputs;
    const found = await Promise.all(findings.map((artifact) => artifact.json<FoundGroup[]>('findings.json')));
    const named: Parameters<typeof findingsOf>[0][number][] = tables.map((source, k) => ({ source, groups: found[k]! }));
    if (membership && prices) {
      const { fields } = await prices.json<PanelFacts>('facts.json');
      const { panel: bars } = await readPanel(
        prices,
        fields.filter((field) => field === 'close' || field === 'volume'),
      );
      named.push({ source: 'membership and prices', groups: await examineSpells(await readSpells(membership), bars) });
    }
    const data: DataQuality = {
      coverage: (await prices?.json<DataQuality['coverage']>('coverage.json')) ?? { assets: [], years: [], shares: [] },
      missing: (await panel?.json<DataQuality['missing']>('missing.json')) ?? [],
      survivorship: (await panel?.json<Universe>('universe.json'))?.survivorship ?? [],
      findings: findingsOf(named),
    };
    await context.write('quality.json', JSON.stringify(data));
    const known = await panel?.json<PanelFacts>('facts.json');
    const facts = known
      ? [
          { name: 'Sessions', value: `${known.sessions[0] ?? '–'} to ${known.sessions.at(-1) ?? '–'}` },
          { name: 'Universe', value: `${known.assets.length} assets` },
        ]
      : [];
    await context.write('data.html', renderDataPage({ title, facts, data }));
    return { ok: true, value: {} };
  },
});
