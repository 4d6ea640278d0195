import type { MemberSet, Registries } from './Registries.js';

/** A schema as YAML sees it: kebab-case keys, and keywords of our own for what a plain schema cannot say. */
export interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | FieldSchema;
  readonly items?: FieldSchema;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly uniqueItems?: boolean;
  readonly pattern?: string;
  /** The name of a property in TypeScript. */
  readonly 'x-name'?: string;
  /** A file path, made absolute. */
  readonly 'x-path'?: boolean;
  /** A number that may be written as a/b. */
  readonly 'x-fraction'?: boolean;
  /** A member of this set, checked with its own schema. */
  readonly 'x-member'?: MemberSet;
  /** A factor: a name, a formula, or either with what it needs. */
  readonly 'x-factor'?: boolean;
  /** The name of a member of this set. */
  readonly 'x-choice'?: keyof Registries;
  /** Keys are the user's own names for variants of this, such as "model". */
  readonly 'x-variants'?: string;
  /** A list stands for this parameter of this member, as "member.parameter". */
  readonly 'x-list-as'?: string;
  /** A number stands for this parameter of this member, as "member.parameter". */
  readonly 'x-number-as'?: string;
  /** A list of numbers stands for variants of this one field, each named by its number and the field. */
  readonly 'x-list-of'?: string;
  /** A list of whole numbers for which a number n stands for 0 to n − 1, and a text a..b for a to b. */
  readonly 'x-range'?: boolean;
  /** A list for which a value that is none stands for a list of it alone; a list of one becomes that value. */
  readonly 'x-single'?: boolean;
  /** What messages say is expected here. */
  readonly 'x-expected'?: string;
}

/** The keywords of our own. */
export const ownKeywords = [
  'x-name',
  'x-path',
  'x-fraction',
  'x-member',
  'x-factor',
  'x-choice',
  'x-variants',
  'x-list-as',
  'x-number-as',
  'x-list-of',
  'x-range',
  'x-single',
  'x-expected',
] as const;
