import {
  Array as ArraySchema,
  Boolean as BooleanSchema,
  Integer,
  Number as NumberSchema,
  Optional,
  String as StringSchema,
  type TOptional,
  type TSchema,
  type TUnsafe,
  Unsafe,
} from 'typebox';

interface Described<T> {
  readonly description: string;
  readonly default?: T;
}
interface Bounded extends Described<number> {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

/** A whole number. */
export const integer = (options: Bounded) => Integer({ ...options });
/** A finite number. */
export const number = (options: Bounded) => NumberSchema({ ...options });
/** A truth value. */
export const flag = (options: Described<boolean>) => BooleanSchema({ ...options });
/** A string. */
export const text = (options: Described<string> & { pattern?: string }) => StringSchema({ ...options });
/** A day as YYYY-MM-DD. */
export const day = (options: Described<string>) => StringSchema({ ...options, format: 'date' });
/** A file path or glob; relative ones are resolved against the spec's folder, or the working folder where they came from the environment or the command line. */
export const path = (options: Described<string>) => StringSchema({ ...options, minLength: 1, 'x-path': true });
/** A list of one kind of value. */
export const list = <S extends TSchema>(items: S, options: { description: string; default?: unknown[]; minItems?: number }) =>
  ArraySchema(items, { ...options });
/** One of a few words. */
export const choice = <const V extends string>(values: readonly V[], options: Described<V>): TUnsafe<V> =>
  Unsafe<V>({ ...options, type: 'string', enum: [...values] });
/** A number, also written as 'a/b' in YAML; a number by the time a member sees it. */
export const fraction = (options: Bounded): TUnsafe<number> =>
  Unsafe<number>({ ...options, type: ['number', 'string'], format: 'fraction', 'x-fraction': true });
/** Keys of the user's own, each with a value of one kind. */
export const dictionary = <S extends TSchema>(
  values: S,
  options: { description: string; default?: Record<string, unknown> },
): TUnsafe<Readonly<Record<string, unknown>>> => Unsafe({ ...options, type: 'object', additionalProperties: values });
/** Any value. */
export const anything = (options: { description: string }): TUnsafe<unknown> => Unsafe<unknown>({ ...options });
/** A field that may be left out and has no default. */
export const optional = <S extends TSchema>(field: S): TOptional<S> => Optional(field) as TOptional<S>;
