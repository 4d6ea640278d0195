import type { Expression } from './Expression.js';
import type { Graph, GraphNode } from './Graph.js';

/**
 * The graph of some expressions, equal subexpressions joined.
 * A phase is what can be computed asset by asset after the sections of the phase before; a section's own value belongs to the phase after its inputs.
 */
export function makeGraph(expressions: readonly Expression[]): Graph {
  const nodes: GraphNode[] = [];
  const known = new Map<string, number>();
  const add = (key: string, node: () => GraphNode): number => {
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, nodes.length);
    return nodes.push(node()) - 1;
  };
  const visit = (expression: Expression): number => {
    if (expression.type === 'number') return add(`${expression.value}`, () => ({ ...expression, phase: 0 }));
    if (expression.type === 'field') return add(expression.name, () => ({ ...expression, phase: 0 }));
    const { name, operator, params } = expression;
    const inputs = expression.inputs.map(visit);
    return add(`${name}(${inputs.join()};${Object.values(params).join()})`, () => {
      const ready = Math.max(...inputs.map((input) => nodes[input]!.phase));
      return { type: 'call', operator, inputs, params, phase: operator.axis === 'section' ? ready + 1 : ready };
    });
  };
  const roots = expressions.map(visit);
  return { nodes, roots };
}
