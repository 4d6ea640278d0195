import type { Diagnostic, Place, Result } from '../result/index.js';
import type { Expression } from './Expression.js';
import type { Formula } from './Formula.js';
import { parse } from './parse.js';
import { print } from './print.js';
import type { Report } from './Report.js';
import { resolve } from './resolve.js';

/**
 * A formula such as `mean(close, 20) / close - 1`, or every mistake in it with its column.
 * `at` is the place of its first character; `fields`, where given, are all that a name may mean besides a factor.
 */
export function parseFormula(
  text: string,
  { at = { file: 'formula', line: 1, column: 1 }, fields: known }: { readonly at?: Place; readonly fields?: readonly string[] } = {},
): Result<Formula> {
  const problems: Diagnostic[] = [];
  const report: Report = { problems, placeOf: (offset: number) => placeWithin(text, offset, at) };
  const tree = parse(text, report);
  const root = tree && resolve(tree, report, known);
  if (!root) return { ok: false, problems };
  const fields = new Set<string>();
  const used = new Map<string, number>();
  walk(root, (node) => {
    if (node.type === 'field') fields.add(node.name);
    if (node.type === 'call') used.set(`operators/${node.name}`, node.operator.version);
  });
  if (fields.size === 0) {
    return { ok: false, problems: [{ severity: 'error', message: `the formula reads no field, it is ${print(root)} always`, place: at }] };
  }
  const versions = Object.fromEntries([...used].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ok: true, value: { text: print(root), reads: [...fields].sort(), lookback: lookbackOf(root), versions, root } };
}

function walk(node: Expression, visit: (node: Expression) => void): void {
  visit(node);
  if (node.type === 'call') for (const input of node.inputs) walk(input, visit);
}

const lookbackOf = (node: Expression): number =>
  node.type === 'call' ? (node.operator.lookback?.(node.params) ?? 0) + Math.max(...node.inputs.map(lookbackOf)) : 0;

/** The place of a character of a text that begins at a place; as exact as that place is. */
function placeWithin(text: string, offset: number, start: Place): Place {
  if (start.line === undefined || start.column === undefined) return start;
  const before = text.slice(0, offset).split('\n');
  const column = before.at(-1)!.length + (before.length > 1 ? 1 : start.column);
  return { ...start, line: start.line + before.length - 1, column };
}
