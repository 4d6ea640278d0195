import { readYaml } from './readYaml.js';
import type { Setting } from './Setting.js';
import type { Written } from './Written.js';

/** What `--set` gives one value, as it was written, and what it gives several, `a.b=[64],[128]`, each of them a setting. */
export function splitSets(
  set: readonly string[],
  { cwd, env }: { cwd: string; env: Readonly<Record<string, string | undefined>> },
): { readonly fixed: readonly string[]; readonly lists: readonly (readonly Setting[])[] } {
  const fixed: string[] = [];
  const lists: (readonly Setting[])[] = [];
  for (const text of set) {
    const place = { file: `--set ${text}` };
    const cut = text.indexOf('=');
    const read = cut > 0 ? readYaml(`[${text.slice(cut + 1)}]`, { place: () => place, folder: cwd, cwd, env }) : undefined;
    const items = read?.ok && Array.isArray(read.value.value) ? (read.value.value as readonly Written[]) : [];
    if (items.length > 1) lists.push(items.map((value) => ({ path: text.slice(0, cut), value, place })));
    else fixed.push(text);
  }
  return { fixed, lists };
}
