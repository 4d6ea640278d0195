import type { Dag, DagNode } from './Dag.js';
import { dagLabel } from './dagLabel.js';

/** A graph as a Mermaid flowchart; ids stand in labels alone, where no character of theirs means anything. */
export function mermaidOf({ nodes, edges }: Dag): string {
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const box = (node: DagNode) => `  ${names.get(node.id)}["${escaped(dagLabel(node))}"]`;
  return ['flowchart TD', ...nodes.map(box), ...edges.map(({ from, to }) => `  ${names.get(from)} --> ${names.get(to)}`), ''].join('\n');
}

const escaped = (text: string) => text.replace(/[^\p{L}\p{N} .,:/×+-]/gu, (character) => `#${character.codePointAt(0)};`);
