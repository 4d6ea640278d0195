import { canonical, type Difference, differences, type Json } from '../json/index.js';

const shown = 3;
const longest = 40;

/** Why a node runs, from what its last output was made of and what the next will be: the node's own causes first, then its inputs. */
export function explain(previous: Json | undefined, now: Json): string {
  if (previous === undefined) return 'never computed';
  // Several digests of one input count as one.
  const causes = differences(previous, now, (path) => path[0] === 'inputs' && path.length === 2);
  if (causes.length === 0) return 'its output is no longer in the store';
  const told = Object.values(wording).flatMap((tell) => causes.filter((cause) => wording[cause.path[0] ?? ''] === tell).map(tell));
  return [...told.slice(0, shown), ...(told.length > shown ? [`${told.length - shown} more`] : [])].join(', ');
}

/** How a change of each ingredient is told, in the order of telling: values by value, contents by name. */
const wording: Readonly<Record<string, (cause: Difference) => string>> = {
  stage: (cause) => `stage ${values(cause)}`,
  version: (cause) => `stage version ${values(cause)}`,
  versions: (cause) => `${cause.path.slice(1).join('.')} version ${values(cause)}`,
  params: (cause) => `${cause.path.join('.')} ${values(cause)}`,
  seed: (cause) => `seed ${values(cause)}`,
  engine: (cause) => `${cause.path.join('.')} ${values(cause)}`,
  files: (cause) => `file ${cause.path.slice(1).join('.')} ${verb(cause)}`,
  inputs: (cause) => `input ${cause.path[1]} ${verb(cause)}`,
};

const verb = ({ before, after }: Difference) => (before === undefined ? 'added' : after === undefined ? 'removed' : 'changed');

function values({ before, after }: Difference): string {
  const short = [before, after].map((value) => text(value, 3));
  const [from, to] = short[0] === short[1] ? [before, after].map((value) => text(value, 17)) : short;
  return `${from} → ${to}`;
}

function text(value: Json | undefined, digits: number): string {
  if (value === undefined) return 'none';
  if (typeof value === 'number') return String(Number.isInteger(value) ? value : Number(value.toPrecision(digits)));
  const whole = typeof value === 'string' ? value : canonical(value);
  return whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
}
