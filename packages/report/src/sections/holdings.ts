import { chooser, figure } from '../chart/index.js';
import { groupBy } from '../data/index.js';
import { assetsBySize, holdingsChart, holdingsTable, notesTable } from '../holdings/index.js';
import { html } from '../html/index.js';
import { tones } from '../style/index.js';
import { defineSection } from './Section.js';

/** Charts carried by one page: a hundred variants would make it too large to open. */
const limit = 24;

/** What each strategy held over time. */
export const holdings = defineSection({
  summary: 'Share of equity in each asset over time, one chart a strategy, of its first seed, with the notes of its decisions.',
  version: 2,
  rank: 7,
  title: 'Holdings',
  needs: ['holdings'],
  absent: 'No holdings were recorded.',
  render({ holdings: all, results }) {
    // Another seed holds other assets, and their mean what nobody held.
    const holdings = groupBy(all, ({ result }) => result).map(([, [first]]) => first!);
    const seedsOf = (name: string) => results.find((result) => result.name === name)?.seeds.length ?? 1;
    const seeded = holdings.find(({ result }) => seedsOf(result) > 1);
    const assets = [...new Set(holdings.flatMap(({ assets }) => assets))];
    const toneOf = (asset: string, rank: number) => (assets.length <= tones ? assets.indexOf(asset) : rank);
    const options = holdings.slice(0, limit).map((held) => {
      const bySize = assetsBySize(held);
      const { chart, said } = holdingsChart(held, bySize, toneOf);
      return {
        name: seedsOf(held.result) > 1 ? `${held.result}, seed ${held.seed}` : held.result,
        body: html`${figure(chart, `Share of equity in each asset and in cash; shorts below zero.${said}`)}<details>
<summary>Weights by asset</summary>
${holdingsTable(held.result, bySize)}</details>
${
  held.notes.length > 0 &&
  html`<details>
<summary>Notes on ${new Set(held.notes.map(({ session }) => session)).size} decisions</summary>
${notesTable(held)}</details>
`
}`,
      };
    });
    return html`${
      seeded &&
      html`<p>Of ${seedsOf(seeded.result)} seeds, what the first held is drawn.</p>
`
    }${
      holdings.length > limit &&
      html`<p>The first ${limit} of ${holdings.length} are shown.</p>
`
    }${chooser('Holdings of', options)}`;
  },
});
