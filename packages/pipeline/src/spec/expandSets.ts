import type { Registries } from './Registries.js';
import type { Written } from './Written.js';

/** A spec in which the name of a set of factors stands for each of them, at the place of the name. */
export function expandSets(root: Written, { factorSets }: Pick<Registries, 'factorSets'>): Written {
  const factors = root.value instanceof Map ? (root.value as ReadonlyMap<string, Written>).get('factors') : undefined;
  if (!factors || !Array.isArray(factors.value)) return root;
  const expanded = (factors.value as readonly Written[]).flatMap((item) => {
    const set = typeof item.value === 'string' ? item.value : '';
    const { text: _, ...plain } = item;
    return (
      factorSets
        .get(set)
        ?.factors()
        .map(({ name, formula, otherwise = [] }): Written => {
          const written = { ...plain, value: formula };
          return { ...plain, set: { name: set, otherwise }, value: new Map([[name, written]]) };
        }) ?? [item]
    );
  });
  return { ...root, value: new Map([...(root.value as ReadonlyMap<string, Written>), ['factors', { ...factors, value: expanded }]]) };
}
