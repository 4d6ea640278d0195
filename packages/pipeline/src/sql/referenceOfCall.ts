import { literal } from './literal.js';
import type { Mistake } from './Mistake.js';
import type { ReadCall } from './Reads.js';
import type { Reference } from './Reference.js';
import { refusedPath } from './refusedPath.js';
import type { Token } from './Token.js';
import type { Tree } from './Tree.js';

/** Inputs that would let a folder's place, or rows that were lost, into a result. */
const barredOptions: Readonly<Record<string, string>> = {
  filename: 'paths differ from machine to machine; a pattern gives the column file, the name without its folder and ending',
  hive_partitioning: 'columns are read from files, not from the names of folders',
  hive_types: 'columns are read from files, not from the names of folders',
  hive_types_autocast: 'columns are read from files, not from the names of folders',
  ignore_errors: 'rows would be lost without a word; mend the file, or read the column as text',
  store_rejects: 'rows would be lost without a word; mend the file, or read the column as text',
  rejects_table: 'rows would be lost without a word; mend the file, or read the column as text',
  rejects_scan: 'rows would be lost without a word; mend the file, or read the column as text',
  rejects_limit: 'rows would be lost without a word; mend the file, or read the column as text',
};

/** The files that a call reads; a mistake where they, or what else is given to it, cannot be known before it runs. */
export function referenceOfCall({ name, call, at, alias }: ReadCall, query: string, tokens: readonly Token[]): Reference | Mistake {
  const open = tokens.findIndex(({ text, start }) => start >= at && text === '(');
  const unplain = (token: Token | undefined): Mistake => ({
    at: token?.start ?? at,
    message: `${name} needs its files first, as texts, so that they are known before it runs`,
    remedy: `write ${name}('folder/file'), or ${name}(['one', 'two'])`,
  });
  const [, ...others] = (call.children ?? []) as readonly Tree[];
  for (const input of others) {
    const option = optionOf(input);
    const reason = barredOptions[option];
    if (reason !== undefined) return { at, message: `${name} may not be given ${option}`, remedy: reason };
    if (!isConstant(input.class === 'COMPARISON' ? input.right : input)) {
      return { at, message: `what is given to ${name} must be written out`, remedy: 'only numbers, texts, lists and maps can stand there' };
    }
  }
  let next = open + 1;
  const patterns: { pattern: string; at: number }[] = [];
  const listed = tokens[next]?.text === '[';
  do {
    if (listed) next++;
    const token = tokens[next];
    const pattern = token?.kind === 'text' ? literal(token) : undefined;
    if (pattern === undefined) return unplain(token);
    const barred = refusedPath(pattern);
    if (barred) return { at: token!.start, ...barred };
    patterns.push({ pattern, at: token!.start });
    next++;
  } while (listed && tokens[next]?.text === ',');
  if (listed && tokens[next++]?.text !== ']') return unplain(tokens[next - 1]);
  if (![',', ')'].includes(tokens[next]?.text ?? '')) return unplain(tokens[next]);
  const close = closing(tokens, open);
  // DuckDB would skip rows that it cannot make sense of.
  const whole = name.startsWith('read_csv') && !others.map(optionOf).includes('skip') ? ', skip = 0' : '';
  const options = `${query.slice(tokens[next]!.start, tokens[close]!.start)}${whole}`;
  return { patterns, start: at, end: tokens[close]!.end, read: name, options, alias: alias === '' ? name : '' };
}

const optionOf = (input: Tree): string => {
  const [name] = ((input.left as Tree | undefined)?.column_names ?? [input.alias ?? '']) as readonly string[];
  return name!.toLowerCase();
};

function isConstant(value: unknown): boolean {
  const { class: kind, function_name: name, child, children = [] } = value as Tree;
  if (kind === 'CONSTANT') return true;
  if (kind === 'CAST') return isConstant(child);
  const list = kind === 'FUNCTION' ? ['list_value', 'struct_pack', 'row', 'map', '-'].includes(name as string) : kind === 'OPERATOR';
  return list && (children as readonly unknown[]).every(isConstant);
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let k = open; k < tokens.length; k++) {
    if (tokens[k]!.text === '(') depth++;
    if (tokens[k]!.text === ')' && --depth === 0) return k;
  }
  throw new Error('a call that was parsed has an end');
}
