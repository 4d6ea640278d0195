import { fail, ok, type Result } from '@foliograph/core';
import type { Json } from '@foliograph/pipeline';
import { formats } from './formats.js';
import { ofStrategy } from './ofStrategy.js';
import type { Placeholder } from './placeholderOf.js';
import type { Results, Spread } from './Results.js';
import { statistic } from './statistics.js';
import { unitOf } from './unitOf.js';
import { unknownStrategy } from './unknownStrategy.js';
import { valueAt } from './valueAt.js';

/** What a placeholder stands for in its results, as it is written. */
export function textOf(results: Json, placeholder: Placeholder): Result<string> {
  const [first = '', second] = placeholder.path;
  if (second === undefined) {
    const found = valueAt(results, first, placeholder.results);
    return found.ok ? written(found.value, first, placeholder) : found;
  }
  if (second === 'spans-won') return spansWon(results as unknown as Results, first, placeholder);
  const found = ofStrategy(results, placeholder.results, first, second);
  return found.ok ? written(found.value, second, placeholder) : found;
}

/** Whole spans in which no other strategy of some has a higher Sharpe ratio. */
function spansWon({ spans, strategies }: Results, name: string, { among, results }: Placeholder): Result<string> {
  if (among.length === 0) return fail('"spans-won" needs those that it stands against: among A, B');
  const lost = [name, ...among].find((other) => !strategies[other]);
  if (lost !== undefined) return unknownStrategy(lost, Object.keys(strategies), results);
  const own = strategies[name]!.spans.sharpe;
  const won = spans.filter(
    ({ whole }, i) => whole && own[i] !== null && among.every((other) => (strategies[other]!.spans.sharpe[i] ?? -Infinity) <= own[i]!),
  );
  return ok(String(won.length));
}

function written(value: Json, path: string, { statistic: name, than, format, decimals }: Placeholder): Result<string> {
  const key = path.split('.').at(-1)!;
  if (Array.isArray(value)) return fail(`"${path}" is a list of ${value.length}; add the number of one, from 0: ${path}.0`);
  if (value !== null && typeof value === 'object' && !Object.hasOwn(value, 'mean'))
    return fail(`"${path}" has parts: ${Object.keys(value).join(', ')}`);
  const spread = value !== null && typeof value === 'object' ? (value as unknown as Spread) : undefined;
  if (!spread && name !== 'mean') return fail(`"${path}" is one value and has no ${name}`);
  const { of, written: [own, ownDecimals] = unitOf(key, value) } = statistic(name);
  const told = spread ? of(spread, than) : (value as string | number | boolean | null);
  if (told === undefined) return fail(`the results do not have the ${name} of "${key}"`);
  if (told === null) return ok('–');
  if (typeof told !== 'number') return ok(String(told));
  const chosen = format ?? own;
  return ok(formats[chosen](told, decimals ?? (format === undefined ? ownDecimals : undefined)));
}
