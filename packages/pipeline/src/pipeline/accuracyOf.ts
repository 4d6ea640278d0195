import type { Plan } from '../plan/index.js';

/** The template that tells how right the forecasts were that a strategy decides from, stored ones or those of its frozen models; undefined where it needs none. */
export function accuracyOf({ templates }: Plan, strategy: string): string | undefined {
  const byId = new Map(templates.map((template) => [template.id, template]));
  const needsOf = (id: string | undefined) => byId.get(id ?? '')?.needs ?? {};
  const summary = byId.get('summary');
  const tracks = (summary?.params.tracks ?? []) as unknown as readonly { readonly name: string }[];
  const track = summary?.needs.tracks?.[tracks.findIndex(({ name }) => name === strategy)];
  const { forecasts = [], models = [] } = needsOf(needsOf(track).targets?.[0]);
  const read = new Set([...forecasts, ...models]);
  const isRead = (id: string) => read.has(id) || (needsOf(id).models ?? []).some((model) => read.has(model));
  return templates.find(({ stage, needs }) => stage === 'accuracy' && needs.forecasts?.some(isRead))?.id;
}
