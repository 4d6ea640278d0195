import type { Sweep } from '../data/index.js';

/** The paths that trials set, each with its end by which it can be told from the others. */
export function sweptPaths({ trials }: Pick<Sweep, 'trials'>): readonly { readonly path: string; readonly short: string }[] {
  const paths = [...new Set(trials.flatMap(({ settings }) => Object.keys(settings)))].sort();
  return paths.map((path) => {
    const keys = path.split('.');
    const endings = keys.map((_, i) => keys.slice(keys.length - 1 - i).join('.'));
    const alone = (ending: string) => paths.every((other) => other === path || !`.${other}`.endsWith(`.${ending}`));
    return { path, short: endings.find(alone) ?? path };
  });
}
