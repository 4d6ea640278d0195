import { type DataQuality, known } from '../data/index.js';
import { html, type Markup } from '../html/index.js';
import { rowLevels } from './rowLevels.js';
import { rowTitle } from './rowTitle.js';
import type { Strip } from './Strip.js';

/** Height of a row of one asset with its name, and of a row among many. */
const [tall, low] = [17, 3];
/** A strip is no lower than its name. */
const least = 20;

/** The rows of a strip, a column a year, coloured by the mean share of their assets; each tells exact values when pointed at. */
export function drawStrip(coverage: DataQuality['coverage'], { name, note, rows }: Strip): Markup {
  const Y = coverage.years.length;
  const height = note === undefined ? tall : Math.max(least, low * rows.length);
  const between = Array.from({ length: Y - 1 }, (_, y) => `M${y + 1} 0v${rows.length}`).join('');
  return html`<div class="strip"><span class="name">${name}${note !== undefined && html` <small>${note}</small>`}</span><svg viewBox="0 0 ${Y} ${rows.length}" preserveAspectRatio="none" style="height:${height}px" role="img" aria-label="${label(coverage, name, rows)}">${[
    ...outlines(coverage, rows),
  ].map(([level, d]) => html`<path class="${level}" d="${d}"/>`)}<path class="between" d="${between}"/>${rows.map(
    (row, r) => html`<rect y="${r}" width="${Y}" height="1"><title>${rowTitle(coverage, row)}</title></rect>`,
  )}</svg></div>
`;
}

/** For each level that occurs, by the name of its class, the outline of all its cells. */
function outlines(coverage: DataQuality['coverage'], rows: Strip['rows']): ReadonlyMap<string, string> {
  const outlines = new Map<string, string>();
  rows.forEach((row, r) => {
    const levels = rowLevels(coverage, row);
    for (let y = 0, start = 0; y < levels.length; y++) {
      const level = levels[y];
      if (y + 1 < levels.length && levels[y + 1] === level) continue;
      if (level !== undefined) {
        const name = level === 'part' ? level : `l${level}`;
        outlines.set(name, `${outlines.get(name) ?? ''}M${start} ${r}h${y + 1 - start}v1H${start}z`);
      }
      start = y + 1;
    }
  });
  return outlines;
}

/** One asset in full; of several how many are whole. */
function label(coverage: DataQuality['coverage'], name: string, rows: Strip['rows']): string {
  const all = rows.flat();
  if (all.length === 1) return rowTitle(coverage, all);
  const whole = all.filter((n) => coverage.shares[n]!.every((share) => !known(share) || share === 1)).length;
  return `${all.length} assets ${name}: ${whole} have every session of every year that they are in`;
}
