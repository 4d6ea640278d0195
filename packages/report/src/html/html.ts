import { escapeText } from './escapeText.js';
import type { Markup } from './Markup.js';

/** What may stand in a template: text is escaped, markup is not, lists are joined, undefined and false give nothing. */
export type Part = Markup | string | number | undefined | false | readonly Part[];

/** Tag of markup templates: everything filled in is escaped unless it is markup already. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.reduce((markup, string, i) => markup + toMarkup(parts[i - 1]) + string) };
}

function toMarkup(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(toMarkup).join('');
  return escapeText(String(part));
}
