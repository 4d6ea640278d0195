import { type Diagnostic, nearest } from '@foliograph/core';
import { isNamed } from './isNamed.js';
import { mayName } from './mayName.js';
import type { Node } from './Node.js';
import type { Plan } from './Template.js';

/** An error for each word that names nothing of a plan, with the one probably meant; without nodes, only for words that no unrolling can give a meaning. */
export function unknownWords(words: readonly string[], plan: Plan, nodes?: readonly Node[]): readonly Diagnostic[] {
  const isKnown = (word: string) => (nodes ? nodes.some(isNamed([word])) : mayName(word, plan).length > 0);
  const stages = [...new Set(plan.templates.map(({ stage }) => stage))];
  return [...new Set(words)]
    .filter((word) => !isKnown(word))
    .map((word): Diagnostic => {
      const meant = nearest(word, [...stages, ...plan.templates.map(({ id }) => id), ...(nodes ?? []).map(({ id }) => id)]);
      const message = `the plan has no "${word}"`;
      return meant === undefined
        ? { severity: 'error', message, remedy: `its stages are ${stages.join(', ')}; folio dag shows every id` }
        : { severity: 'error', message: `${message} (did you mean "${meant}"?)` };
    });
}
