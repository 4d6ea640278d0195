import { type DataQuality, renderReport } from '@foliograph/report';
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

interface Universe {
  readonly survivorship: DataQuality['survivorship'];
}

/** All that can be said of the data of a pipeline, for programs and as a page. */
export const quality = defineStage<QualityParams>({
  summary: 'What can be said of the data: coverage, gaps, survivorship, findings of all checks.',
  version: 1,
  deterministic: true,
  heavy: false,
  async run({ prices = [], panel = [], membership = [], findings = [] }, { title, tables }, context) {
    const found = await Promise.all(findings.map((artifact) => artifact.json<FoundGroup[]>('findings.json')));
    const named: Parameters<typeof findingsOf>[0][number][] = tables.map((source, k) => ({ source, groups: found[k]! }));
    if (membership[0]) {
      const { fields } = await prices[0]!.json<PanelFacts>('facts.json');
      const { panel: bars } = await readPanel(
        prices[0]!,
        fields.filter((field) => field === 'close' || field === 'volume'),
      );
      named.push({ source: 'membership and prices', groups: await examineSpells(await readSpells(membership[0]), bars) });
    }
    const { survivorship } = await panel[0]!.json<Universe>('universe.json');
    const data: DataQuality = {
      coverage: await prices[0]!.json<DataQuality['coverage']>('coverage.json'),
      missing: await panel[0]!.json<DataQuality['missing']>('missing.json'),
      survivorship,
      findings: findingsOf(named),
    };
    await context.write('quality.json', JSON.stringify(data));
    const nothing = {
      flags: [],
      facts: [],
      figures: [],
      results: [],
      holdings: [],
      fits: [],
      accuracyFigures: [],
      accuracy: [],
      training: [],
    };
    await context.write('data.html', renderReport({ title, ...nothing, warnings: [], data }, ['data'], ''));
    return { ok: true, value: {} };
  },
});
