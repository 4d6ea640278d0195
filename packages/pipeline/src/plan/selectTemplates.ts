import { mayName } from './mayName.js';
import type { Selection } from './Selection.js';
import { type Selected, select } from './select.js';
import type { Plan, Template } from './Template.js';

/** The templates that a selection may be about, as far as that is known before they are unrolled. */
export function selectTemplates(plan: Plan, selection: Selection): Selected<Template> {
  const ids = (words: readonly string[]) => words.flatMap((word) => mayName(word, plan).map(({ id }) => id));
  const byTemplate = Object.fromEntries(Object.entries(selection).flatMap(([kind, words]) => (words ? [[kind, ids(words)]] : [])));
  return select(plan.templates, byTemplate as Selection);
}
