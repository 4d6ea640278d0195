import type { Diagnostic } from '@foliograph/core';
import type { Draft } from './Draft.js';
import type { LoadedSpec } from './LoadedSpec.js';
import type { Registries } from './Registries.js';
import { screened } from './screened.js';

/** What a spec without other mistakes lacks: one that learns, screens or tests something needs prices, target and split; one that tells of data needs a table. */
export function checkTested(draft: Draft, { place }: Pick<LoadedSpec, 'place'>, registries: Registries): readonly Diagnostic[] {
  const tested = Object.keys({ ...draft.models, ...draft.portfolios }).length > 0 || screened(draft, registries);
  const needs = (what: string, at: readonly string[]): Diagnostic => ({ severity: 'error', message: what, place: place(at) });
  const missing = (['target', 'split'] as const).filter((key) => tested && draft[key] === undefined);
  const { prices, membership, sectors, fundamentals, series, benchmarks } = draft.data ?? {};
  const others = [membership, sectors, ...Object.values({ ...fundamentals, ...series, ...benchmarks })];
  const lacking = tested ? prices === undefined : prices === undefined && others.every((table) => table === undefined);
  return [...missing.map((key) => needs(`the spec needs "${key}"`, [])), ...(lacking ? [needs('data needs "prices"', ['data'])] : [])];
}
