import { type Diagnostic, nearest, unknown } from '@foliograph/core';
import type { ErrorObject } from 'ajv';
import { at } from './at.js';
import { child } from './child.js';
import { expected } from './expected.js';
import type { FieldSchema } from './FieldSchema.js';
import { shown } from './shown.js';
import type { Written } from './Written.js';

/** Whose fields are being checked, in the words of messages. */
export interface Owner {
  /** Such as `model "lstm"`. */
  readonly name: string;
  /** What one of its keys is called, such as "model parameter". */
  readonly key: string;
}

/** What a validator found: one problem for each mistake, in our words, at its place, and pointers to the values that cannot be used. */
export function explain(
  errors: readonly ErrorObject[],
  root: Written,
  owner: Owner,
): { problems: readonly Diagnostic[]; broken: ReadonlySet<string> } {
  const broken = new Set<string>();
  const misspelt = new Set(errors.filter(({ keyword }) => keyword === 'additionalProperties').flatMap(meant));
  const problems = errors.flatMap((error): readonly Diagnostic[] => {
    const path = steps(error.instancePath);
    const node = path.reduce<Written | undefined>(child, root) ?? root;
    const schema = error.parentSchema as FieldSchema;
    const inside = path.length > 0 ? path.at(-1)! : undefined;
    if (error.keyword === 'additionalProperties') {
      const key = String(error.params.additionalProperty);
      const what = inside === undefined ? owner.key : `key of ${inside}`;
      return [unknown(what, key, Object.keys(schema.properties ?? {}), child(node, key)?.key ?? at(node))];
    }
    if (error.keyword === 'required') {
      const key = String(error.params.missingProperty);
      if (misspelt.has(`${error.instancePath}/${key}`)) return [];
      return [{ severity: 'error', message: `${inside ?? owner.name} needs "${key}"`, place: at(node) }];
    }
    if (broken.has(error.instancePath)) return [];
    broken.add(error.instancePath);
    return [mistaken(error, schema, node, subject(path, path.slice(0, -1).reduce<Written | undefined>(child, root)?.place === node.place))];
  });
  return { problems, broken };
}

/** The key that an unknown one was probably meant to be. */
function meant(error: ErrorObject): string[] {
  const known = Object.keys((error.parentSchema as FieldSchema).properties ?? {});
  const word = nearest(String(error.params.additionalProperty), known);
  return word === undefined ? [] : [`${error.instancePath}/${word}`];
}

const steps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));

function subject(path: readonly string[], alone: boolean): string {
  const last = path.at(-1) ?? 'the value';
  // A value that stands for a list of it alone has the place of that.
  if (alone && /^\d+$/.test(last) && path.length > 1) return path.at(-2)!;
  return /^\d+$/.test(last) && path.length > 1 ? `item ${Number(last) + 1} of ${path.at(-2)}` : last;
}

function mistaken(error: ErrorObject, schema: FieldSchema, node: Written, name: string): Diagnostic {
  const place = at(node);
  const is = `is ${shown(error.data)}`;
  const say = (rule: string, remedy?: string): Diagnostic => ({
    severity: 'error',
    message: `${name} must ${rule}`,
    place,
    ...(remedy !== undefined && { remedy }),
  });
  const limit = error.params.limit as number;
  switch (error.keyword) {
    case 'minimum':
      return say(`be at least ${limit}, ${is}`);
    case 'maximum':
      return say(`be at most ${limit}, ${is}`);
    case 'exclusiveMinimum':
      return say(`be more than ${limit}, ${is}`);
    case 'exclusiveMaximum':
      return say(`be less than ${limit}, ${is}`);
    case 'minLength':
      return say('not be empty');
    case 'minItems':
      return say(limit === 1 ? 'not be empty' : `have at least ${limit} items`);
    case 'uniqueItems': {
      const repeated = child(node, Math.max(error.params.i, error.params.j)) ?? node;
      return { severity: 'error', message: `${shown(repeated.value)} stands twice in ${name}`, place: at(repeated) };
    }
    case 'enum': {
      const word = typeof error.data === 'string' ? nearest(error.data, (schema.enum ?? []).map(String)) : undefined;
      return say(`be ${expected(schema)}, ${is}${word === undefined ? '' : ` (did you mean "${word}"?)`}`);
    }
    default: {
      const unquoted = schema.type === 'string' && !schema.format && !schema.enum && ['number', 'boolean'].includes(typeof error.data);
      return say(`be ${expected(schema)}, ${is}`, unquoted ? 'put it in quotes' : undefined);
    }
  }
}
