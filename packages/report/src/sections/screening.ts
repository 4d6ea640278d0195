import { html } from '../html/index.js';
import { coefficientBars, longTables, verdicts } from '../screening/index.js';
import { defineSection } from './Section.js';

/** Which factors each fold kept, and why. */
export const screening = defineSection({
  summary: 'Factors kept and dropped in each fold, with their information coefficients and the reason.',
  version: 1,
  rank: 11,
  title: 'Screening',
  needs: ['screening'],
  absent: 'The factors were not screened.',
  of: 'screen',
  render: ({
    screening,
  }) => html`<p>Factors are chosen anew in each fold, by its training part alone: a return that ends later is not looked at.</p>
${screening.map((fold, i) => {
  const kept = fold.table.filter((row) => row.kept).length;
  const name = `${screening.length > 1 ? `fold ${i + 1}, ` : ''}${fold.from} to ${fold.to}`;
  return html`<h3>${kept} of ${fold.table.length} factors kept, ${name}</h3>
${coefficientBars(fold)}${verdicts(fold, `Screening, ${name}`)}<details>
<summary>Returns by quantile and decay</summary>
${longTables(fold, name)}</details>
`;
})}`,
});
