import type { Diagnostic, Place, Result } from '@foliograph/core';
import type { MemberSet, Registries } from './Registries.js';
import type { Choice, FactorSpec } from './Spec.js';
import type { Validate } from './validator.js';
import type { Written } from './Written.js';

/** Parses a formula that begins at a place. */
export type Formula = (text: string, options: { readonly at: Place }) => Result<unknown>;

/** What reading a spec uses: what there is to choose from, and where problems go. */
export interface Reading {
  readonly registries: Registries;
  readonly formula: Formula;
  readonly validate: Validate;
  report(problem: Diagnostic): void;
  /** The member that somebody chose, its parameters filled in; undefined after reporting what is wrong. */
  member(set: MemberSet, node: Written): Choice | undefined;
  /** The formula that an entry of `factors` stands for; undefined after reporting what is wrong. */
  factor(node: Written): FactorSpec | undefined;
}
