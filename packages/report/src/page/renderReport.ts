import type { ReportData } from '../data/index.js';
import { html, type Markup } from '../html/index.js';
import type { Section } from '../sections/Section.js';
import { pageOf } from './pageOf.js';
import { sections } from './sections.js';

/** One page that holds all it needs and loads nothing: the named sections in their order, the same bytes for the same data; without a script it has no charts and says nothing of them. Throws RangeError for a name that is no section. */
export function renderReport(data: ReportData, names: readonly string[], script: string): string {
  const parts = names.map((name) => {
    const section = sections.get(name);
    if (section === undefined) throw new RangeError(`no report section is named ${name}`);
    return { name, title: section.title, body: bodyOf(section, data) };
  });
  return pageOf(data, parts, script);
}

const bodyOf = (section: Section, data: ReportData): Markup =>
  section.needs.some((need) => isEmpty(data[need]))
    ? html`<p class="absent">${section.absent}</p>
`
    : section.render(data);

const isEmpty = (part: ReportData[keyof ReportData]): boolean => part === undefined || (Array.isArray(part) && part.length === 0);
