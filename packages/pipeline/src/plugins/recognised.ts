import { type AdjustmentClaim, fail, ok, type Result } from '@foliograph/core';
import { kinds, type PluggedSet } from './kinds.js';

type Written = Readonly<Record<string, unknown>>;

/** The set that an export is a member of, by the functions that it has; a problem that begins with what it is not, and says what it lacks. */
export function recognised(key: string, value: unknown): Result<PluggedSet> {
  const written = (typeof value === 'object' && value !== null ? value : {}) as Written;
  const sets = Object.keys(kinds) as PluggedSet[];
  const has = (name: string) => typeof written[name] === 'function';
  const set = sets.find((each) => kinds[each].functions.every(has));
  const nearly = set ?? sets.find((each) => kinds[each].functions.some(has));
  const noun = nearly ? kinds[nearly].noun : 'member of any set';
  const wrong = lacking(key, written, nearly);
  if (wrong !== undefined) return fail(`${noun}: ${wrong}`);
  if (set !== undefined) return ok(set);
  if (!nearly) return fail(`${noun}: it has the functions of none`, { remedy: sets.map(told).join('; ') });
  return fail(`${noun}: it lacks a function ${kinds[nearly].functions.filter((name) => !has(name)).join(', ')}`);
}

const told = (set: PluggedSet) => `a ${kinds[set].noun} has ${kinds[set].functions.join(', ')}`;

const claims: readonly unknown[] = ['none', 'split', 'full'] satisfies AdjustmentClaim[];

function lacking(key: string, { summary, version, params, claim }: Written, set: PluggedSet | undefined): string | undefined {
  if (key === 'default') return 'it is a default export, which has no name';
  if (typeof summary !== 'string') return 'its summary is not a text';
  if (!Number.isInteger(version)) return 'its version is not a whole number';
  if (set && 'plain' in kinds[set]) return undefined;
  if (typeof (params as Written | undefined)?.properties !== 'object') return 'its params are not a schema with properties';
  if (set === 'sources' && claim !== undefined && !claims.includes(claim)) return `its claim is none of ${claims.join(', ')}`;
  return undefined;
}
