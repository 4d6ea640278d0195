import type { PipelineWhy } from '@foliograph/pipeline';
import { few } from './few.js';

/** Why a run would compute what it would: nodes of like reasons together, each with its causes and where they began. */
export function whyText({ nodes, waiting }: PipelineWhy): string {
  const groups = new Map<string, string[]>();
  for (const { node, causes, first } of nodes) {
    const own = causes.map(({ text }) => `  ${text}`);
    // Many nodes before one are told by the causes that they share.
    const began = new Map<string, string[]>();
    for (const { node: id, causes } of first) {
      const said = causes.map(({ text }) => text).join(', ');
      began.set(said, [...(began.get(said) ?? []), id]);
    }
    const lines = [...own, ...[...began].map(([said, ids]) => `  since ${few(ids)}: ${said}`)];
    const told = lines.length > 0 ? lines.join('\n') : '  what lies before it has to run';
    groups.set(told, [...(groups.get(told) ?? []), node.id]);
  }
  const blocks = [...groups].map(([told, ids]) => `${few(ids, 4)}\n${told}`);
  if (waiting.length > 0) blocks.push(`${few(waiting, 4)}\n  known once the panel is there`);
  return blocks.length > 0 ? blocks.join('\n') : 'nothing would run: every output is in the store';
}
