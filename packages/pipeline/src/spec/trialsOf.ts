import { fail, ok, type Result, stream } from '@foliograph/core';
import { canonical, type Json } from '../json/index.js';
import { at } from './at.js';
import { child } from './child.js';
import type { Layered } from './Layered.js';
import { plain } from './plain.js';
import type { Registries } from './Registries.js';
import type { Setting } from './Setting.js';
import type { SweepFields } from './sweepFrame.js';
import type { Written } from './Written.js';

/** What one trial lays over the spec, by path. */
export type Trial = readonly Setting[];

const most = 10_000;

interface Given {
  readonly seed: number;
  readonly sweep: SweepFields;
  /** Lists of the command line: each takes the place of what the section says of its path. */
  readonly lists: readonly Trial[];
  /** Paths that the command line gives one value. */
  readonly fixed: ReadonlySet<string>;
}

/** Every combination of what is listed, laid out in a grid and drawn, equal ones once. An error where nothing is, or more than 10,000 are. */
export function trialsOf({ root, registries }: Pick<Layered, 'root' | 'registries'>, given: Given): Result<readonly Trial[]> {
  const written = child(root, 'sweep');
  const place = written ? { place: at(written) } : {};
  const taken = new Set([...given.fixed, ...given.lists.map(([first]) => first!.path)]);
  const left = (settings: Trial) => settings.filter(({ path }) => !taken.has(path));
  const listed = itemsOf(child(written, 'list')).map((item) => left(entriesOf(item).map(([path, value]) => setting(path, value))));
  const grid = entriesOf(child(written, 'grid')).map(([path, values]) =>
    itemsOf(values).map((value) => left([{ ...setting(path, value), place: values.key }])),
  );
  const drawn = drawnOf(child(child(written, 'random'), 'of'), given, registries).map(left);
  const axes = [listed, ...grid, ...given.lists.map((list) => list.map((one) => [one])), drawn].filter((axis) =>
    axis.some(({ length }) => length),
  );
  if (axes.length === 0)
    return fail('there is nothing to sweep', {
      ...place,
      remedy: 'give values under "sweep", or on the command line as --set models.lstm.lstm.layers=[64],[128]',
    });
  const count = axes.reduce((product, { length }) => product * length, 1);
  if (count > most)
    return fail(`the sweep has ${count} trials, at most ${most}`, { ...place, remedy: 'leave values out, or draw some at random' });
  const all = axes.reduce<Trial[]>((trials, axis) => trials.flatMap((trial) => axis.map((more) => [...trial, ...more])), [[]]);
  const different = new Map(all.map((trial) => [canonical(shownSettings(trial)), trial.toSorted((a, b) => (a.path < b.path ? -1 : 1))]));
  return ok([...different.values()]);
}

/** The values of a trial by their paths. */
export const shownSettings = (trial: Trial): { readonly [path: string]: Json } =>
  Object.fromEntries(trial.map(({ path, value }) => [path, plain(value, undefined) as Json]));

const setting = (path: string, value: Written): Setting => ({ path, value, place: value.key });
const itemsOf = (node: Written | undefined) => (Array.isArray(node?.value) ? (node.value as readonly Written[]) : []);
const entriesOf = (node: Written | undefined) => (node?.value instanceof Map ? [...(node.value as ReadonlyMap<string, Written>)] : []);

/** Each trial that is drawn depends on the seed, its number and the paths, and on no other trial. */
function drawnOf(node: Written | undefined, { sweep: { random }, seed }: Given, { distributions }: Registries): Trial[] {
  if (!random) return [];
  return Array.from({ length: random.trials }, (_, k) =>
    Object.entries(random.of).map(([path, { name, params }]): Setting => {
      const value = distributions.get(name)!.draw(params as never, stream(seed, 'sweep', path, k));
      const written = child(node, path)!;
      return { path, value: writtenAs(value, written), place: written.key };
    }),
  );
}

/** A value as if it had been written somewhere. */
function writtenAs(value: Json, { place, key, folder }: Written): Written {
  const here = { place, key, folder };
  if (Array.isArray(value)) return { ...here, value: value.map((item) => writtenAs(item as Json, here as Written)) };
  if (typeof value !== 'object' || value === null) return { ...here, value: value as string | number | boolean | null };
  return { ...here, value: new Map(Object.entries(value).map(([name, item]) => [name, writtenAs(item as Json, here as Written)])) };
}
