import { canonical, type Difference, differences, type Json } from '../json/index.js';
import type { Cause } from './Cause.js';

const longest = 40;

/** What differs between two sets of ingredients, the node's own first and then its inputs; none where they are equal. */
export function causesOf(before: Json, after: Json): readonly Cause[] {
  // Several digests of one input count as one, and a list of things that have names is not told by position.
  const whole = (path: readonly string[]) => (path[0] === 'inputs' && path.length === 2) || byName(at(before, path), at(after, path));
  const found = differences(before, after, whole);
  return Object.entries(wording).flatMap(([ingredient, tell]) =>
    found.filter(({ path }) => path[0] === ingredient).map((difference): Cause => ({ ...present(difference), text: tell(difference) })),
  );
}

/** How a change of each ingredient is told, in the order of telling: values by value, contents by name. */
const wording: Readonly<Record<string, (difference: Difference) => string>> = {
  stage: (one) => `stage ${values(one)}`,
  version: (one) => `stage version ${values(one)}`,
  versions: (one) => `${one.path.slice(1).join('.')} version ${values(one)}`,
  params: (one) => `${one.path.join('.')} ${values(one)}`,
  seed: (one) => `seed ${values(one)}`,
  engine: (one) => `${one.path.join('.')} ${values(one)}`,
  files: (one) => `file ${one.path.slice(1).join('.')} ${verb(one)}`,
  inputs: (one) => `input ${one.path[1]} ${verb(one)}`,
};

const present = ({ path, before, after }: Difference) => ({
  path,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

const at = (value: Json | undefined, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (inner, key) => (inner === null || typeof inner !== 'object' ? undefined : (inner as { [key: string]: Json })[key]),
    value,
  );

/** Whether two lists are told by what they lost and gained: lists of words, and those of objects where some came or went. */
const byName = (before: Json | undefined, after: Json | undefined): boolean =>
  isNamedList(before) && isNamedList(after) && (before.length !== after.length || typeof before[0] === 'string');

/** Whether a value is a list whose elements say what they are; numbers are told by position. */
const isNamedList = (value: Json | undefined): value is readonly Json[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((element) => typeof element === 'string' || (typeof element === 'object' && element !== null));

const verb = ({ before, after }: Difference) => (before === undefined ? 'added' : after === undefined ? 'removed' : 'changed');

function values({ before, after }: Difference): string {
  if (byName(before, after)) return elements(before as readonly Json[], after as readonly Json[]);
  if (typeof before === 'string' && typeof after === 'string') return excerpts(before, after);
  const short = [before, after].map((value) => text(value, 3));
  const [from, to] = short[0] === short[1] ? [before, after].map((value) => text(value, 17)) : short;
  return `${from} → ${to}`;
}

/** Two texts, from where they begin to differ where they are long. */
function excerpts(before: string, after: string): string {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const from = Math.max(before.length, after.length) > longest ? Math.max(0, same - 8) : 0;
  return [before, after].map((whole) => text(`${from > 0 ? '…' : ''}${whole.slice(from)}`, 3)).join(' → ');
}

/** What a list lost and gained; where that is nothing, only its order changed. */
function elements(before: readonly Json[], after: readonly Json[]): string {
  const without = (all: readonly Json[], others: readonly Json[]) => {
    const left = others.map(canonical);
    return all.filter((one) => {
      const found = left.indexOf(canonical(one));
      if (found >= 0) left.splice(found, 1);
      return found < 0;
    });
  };
  const [lost, gained] = [without(before, after), without(after, before)];
  if (lost.length + gained.length === 0) return 'in another order';
  return [...lost.map((one) => `− ${text(one, 3)}`), ...gained.map((one) => `+ ${text(one, 3)}`)].join(' ');
}

function text(value: Json | undefined, digits: number): string {
  if (value === undefined) return 'none';
  if (typeof value === 'number') return String(Number.isInteger(value) ? value : Number(value.toPrecision(digits)));
  const whole = typeof value === 'string' ? value.replace(/\s+/g, ' ') : canonical(value);
  return whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
}
