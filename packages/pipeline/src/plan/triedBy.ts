import { canonical, type Json, sha256 } from '../json/index.js';
import type { Plan, Template } from './Template.js';

/** One strategy of a plan: its name, and a digest of all that the spec says of it. */
export interface Tried {
  readonly strategy: string;
  /** The same for the same rule, models, features, terms and seed, whatever they are called, how many seeds there are, and whichever versions and data compute it. */
  readonly id: string;
}

interface ListedTrack {
  readonly name: string;
  readonly kind: string;
}

/** What a plan tries on its test: every strategy, benchmarks left out. */
export function triedBy({ templates, seed }: Plan): readonly Tried[] {
  const byId = new Map(templates.map((template) => [template.id, template]));
  const digests = new Map<string, string>();
  const digestOf = (id: string): string => {
    const found = digests.get(id);
    if (found !== undefined) return found;
    const { stage, each, members, before, params, drawn, needs }: Template = byId.get(id)!;
    const read = Object.entries(needs).map(([role, some]) => [role, some.map((need) => digestOfNeed(need))] as const);
    const digest = sha256(
      canonical({
        ...{ stage, params, each: each.filter((dimension) => dimension !== 'seed'), needs: Object.fromEntries(read) },
        ...{ members: members ?? 1, before: before ?? null, seed: drawn ? seed : null },
      } as Json),
    );
    digests.set(id, digest);
    return digest;
  };
  const digestOfNeed = (need: string) => {
    const [id = '', part = ''] = need.split('#');
    return `${digestOf(id)}#${part}`;
  };
  const summary = byId.get('summary');
  const tracks = (summary?.params.tracks ?? []) as unknown as readonly ListedTrack[];
  return tracks.flatMap(({ name, kind }, i) =>
    kind === 'strategy' ? [{ strategy: name, id: digestOf(summary!.needs.tracks![i]!).slice(0, 32) }] : [],
  );
}
