import { isNamed } from './isNamed.js';
import type { Plan, Template } from './Template.js';

/** The templates of which a word may name a node, as far as that is known before they are unrolled. */
export function mayName(word: string, { templates }: Plan): readonly Template[] {
  const named = isNamed([word]);
  const isPattern = /[*?]/.test(word);
  return templates.filter((template) => named(template) || (template.each.length > 0 && (isPattern || word.startsWith(`${template.id}/`))));
}
