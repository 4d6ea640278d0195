import { characterAt } from './characterAt.js';
import type { Mistake } from './Mistake.js';
import type { NamedFunction, NamedTable, ReadCall, Reads } from './Reads.js';
import type { Tree } from './Tree.js';

type Scope = ReadonlySet<string>;

const queries = new Set(['SELECT_NODE', 'SET_OPERATION_NODE', 'RECURSIVE_CTE_NODE']);
const expressions = new Set(
  'BETWEEN CASE CAST COLLATE COLUMN_REF COMPARISON CONJUNCTION CONSTANT DEFAULT FUNCTION LAMBDA OPERATOR POSITIONAL_REFERENCE STAR SUBQUERY TYPE WINDOW'.split(
    ' ',
  ),
);
/** Words that stand for the clock or the session where no column is called so. */
const clocks = new Set(
  'current_catalog current_date current_schema current_time current_timestamp get_current_time get_current_timestamp localtime localtimestamp'.split(
    ' ',
  ),
);
const readers = new Set([
  'read_csv',
  'read_csv_auto',
  'read_parquet',
  'parquet_scan',
  'read_json',
  'read_json_auto',
  'read_ndjson',
  'read_ndjson_auto',
]);
const generators = new Set(['range', 'generate_series', 'unnest']);
/** Where functions that come with DuckDB stand. */
const own = new Set(['', 'main', 'system']);

/** What the syntax tree of a query reads and calls; whatever is not known to be harmless is a mistake. */
export function readsOf(query: Tree, text: string): Reads {
  const tables: NamedTable[] = [];
  const calls: ReadCall[] = [];
  const functions: NamedFunction[] = [];
  const mistakes: Mistake[] = [];
  let last = 0;
  const here = () => characterAt(text, last);
  const wrong = (message: string, remedy?: string) => mistakes.push({ at: here(), message, ...(remedy === undefined ? {} : { remedy }) });

  visitQuery(query, new Set());
  return { tables, calls, functions, mistakes };

  function visitQuery(node: Tree, scope: Scope): void {
    if (!queries.has(node.type as string)) wrong(`a query may not hold ${node.type}`);
    const { cte_map: ctes, from_table: from, left, right, ...rest } = node;
    let inner = scope;
    for (const { key, value } of ((ctes as Tree | undefined)?.map ?? []) as { key: string; value: Tree }[]) {
      visit(value, inner);
      inner = new Set([...inner, key.toLowerCase()]);
    }
    if (from) visitTable(from as Tree, inner);
    if (left) visitQuery(left as Tree, inner);
    const recursive = node.type === 'RECURSIVE_CTE_NODE' ? new Set([...inner, (node.cte_name as string).toLowerCase()]) : inner;
    if (right) visitQuery(right as Tree, recursive);
    visit(rest, inner);
  }

  function visitTable(table: Tree, scope: Scope): void {
    last = (table.query_location as number | undefined) ?? last;
    const { type, source, left, right, function: called, alias = '', ...rest } = table as Tree & { alias?: string };
    if (type === 'BASE_TABLE') {
      const names = [table.catalog_name, table.schema_name, table.table_name].filter((name) => name !== undefined) as string[];
      if (names.length > 1 || !scope.has(names[0]!.toLowerCase())) tables.push({ names, at: here(), alias });
      if (rest.at_clause) wrong('a table is read as it is, not AT another time');
    } else if (type === 'TABLE_FUNCTION') {
      visitCall(called as Tree, alias, scope);
    } else if (type === 'JOIN' || type === 'PIVOT') {
      for (const part of [source, left, right]) if (part) visitTable(part as Tree, scope);
    } else if (type === 'SHOW_REF') {
      const told = text.slice(here()).search(/\b(DESCRIBE|SHOW|SUMMARIZE|DESC)\b/i);
      last += Buffer.byteLength(text.slice(here(), here() + Math.max(told, 0)));
      wrong('DESCRIBE, SHOW and SUMMARIZE tell of tables and give no rows of them', 'select the columns');
      return;
    } else if (type !== 'SUBQUERY' && type !== 'EXPRESSION_LIST' && type !== 'EMPTY') wrong(`a query may not read ${type}`);
    visit(rest, scope);
  }

  function visitCall(called: Tree, alias: string, scope: Scope): void {
    const name = (called.function_name as string).toLowerCase();
    if (readers.has(name) && isOwn(called)) calls.push({ name, call: called, at: here(), alias });
    else if (generators.has(name) && isOwn(called)) functions.push({ name, inputs: 0, at: here() });
    else {
      wrong(
        `the table function ${name} may not be called`,
        'files are read by read_csv, read_parquet and read_json, or by their names alone',
      );
    }
    for (const [k, input] of ((called.children ?? []) as Tree[]).entries()) {
      const fixed = k > 0 && input.class === 'COMPARISON' ? input.right : input;
      visit(fixed, scope);
    }
  }

  function visit(value: unknown, scope: Scope): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item, scope);
      return;
    }
    const node = value as Tree;
    last = (node.query_location as number | undefined) ?? last;
    if (node.sample) wrong('a sample is drawn anew on every run', 'choose rows by a condition, such as hash(ticker) % 10 = 0');
    if (node.class !== undefined) visitExpression(node);
    for (const [key, part] of Object.entries(node)) {
      if (key === 'node') visitQuery(part as Tree, scope);
      else if (key !== 'sample') visit(part, scope);
    }
  }

  function visitExpression(node: Tree): void {
    const kind = node.class as string;
    if (kind === 'PARAMETER') wrong('a query has no parameters', 'write the value out');
    else if (!expressions.has(kind)) wrong(`a query may not hold ${kind}`);
    const names = node.column_names as readonly string[] | undefined;
    if (kind === 'COLUMN_REF' && names?.length === 1 && clocks.has(names[0]!.toLowerCase())) {
      wrong(`${names[0]} does not come from the files`, 'write the value out, or the table before the name where it is a column');
    }
    if (kind !== 'FUNCTION' && kind !== 'WINDOW') return;
    const name = (node.function_name as string).toLowerCase();
    if (!isOwn(node)) wrong(`${name} is a function of a database, which may not be called`, 'write it out in the query');
    else functions.push({ name, inputs: ((node.children ?? []) as unknown[]).length, at: here() });
  }
}

const isOwn = ({ catalog = '', schema = '' }: Tree): boolean => own.has(schema as string) && ['', 'system'].includes(catalog as string);
