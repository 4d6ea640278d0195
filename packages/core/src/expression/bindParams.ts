import { memberName } from '../member/index.js';
import type { Params } from '../schema/index.js';

interface NumberSchema {
  readonly type?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

/** Parameters from numbers in the order of declaration, defaults for the rest; `wrong` hears of each that its schema forbids. */
export function bindParams(
  params: Params,
  values: readonly number[],
  wrong: (index: number, message: string) => void,
): Record<string, number> {
  const bound: Record<string, number> = {};
  Object.entries(params.properties).forEach(([key, field], index) => {
    const schema = field as NumberSchema;
    const given = values[index];
    const broken = given === undefined ? undefined : breach(given, schema);
    if (broken) wrong(index, `${memberName(key, '_')} must be ${broken}, not ${given}`);
    const value = given ?? schema.default;
    if (value !== undefined) bound[key] = value as number;
  });
  return bound;
}

/** What a number must be and is not; undefined where it is all. */
function breach(value: number, { type, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: NumberSchema): string | undefined {
  if (type === 'string') return 'a word, which a spec can give and a formula cannot';
  if (type === 'integer' && !Number.isSafeInteger(value)) return 'a whole number';
  if (minimum !== undefined && value < minimum) return `at least ${minimum}`;
  if (maximum !== undefined && value > maximum) return `at most ${maximum}`;
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return `above ${exclusiveMinimum}`;
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) return `below ${exclusiveMaximum}`;
  return undefined;
}
