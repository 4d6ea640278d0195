import { canonical, type Json } from '../json/index.js';
import type { Draft } from './Draft.js';
import type { Registries } from './Registries.js';

/** Portfolios that differ in how many assets they choose and in nothing else. */
export interface SizedPortfolios {
  /** What their names begin with, or the rule's name where that is nothing. */
  readonly name: string;
  /** At least two, by rising size. */
  readonly portfolios: readonly { readonly name: string; readonly size: number }[];
}

/** Every set of portfolios of a spec that differ in size alone. */
export function sizedPortfolios({ portfolios = {} }: Pick<Draft, 'portfolios'>, registries: Registries): readonly SizedPortfolios[] {
  const sets = new Map<string, { rule: string; bySize: Map<number, string> }>();
  for (const [name, choice] of Object.entries(portfolios)) {
    const member = choice?.name === undefined ? undefined : registries.portfolios.get(choice.name);
    const { [member?.sizedBy ?? '']: size, ...others } = (choice?.params ?? {}) as Readonly<Record<string, unknown>>;
    if (!choice?.name || typeof size !== 'number') continue;
    const shared = canonical({ rule: choice.name, others } as Json);
    const set = sets.get(shared) ?? { rule: choice.name, bySize: new Map<number, string>() };
    if (!set.bySize.has(size)) set.bySize.set(size, name);
    sets.set(shared, set);
  }
  return [...sets.values()].flatMap(({ rule, bySize }) => {
    const found = [...bySize].map(([size, name]) => ({ name, size })).sort((a, b) => a.size - b.size);
    return found.length > 1 ? [{ name: beginning(found.map(({ name }) => name)) || rule, portfolios: found }] : [];
  });
}

/** What all names begin with, without the signs that join words at its end. */
function beginning(names: readonly string[]): string {
  const [first = '', ...others] = names;
  let length = first.length;
  for (const name of others) while (!name.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length).replace(/[\p{N}._-]+$/u, '');
}
