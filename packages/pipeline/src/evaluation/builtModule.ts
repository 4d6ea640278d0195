import { existsSync } from 'node:fs';

/** The built module of a name that a worker runs: beside the bundle, or above it where this code has become a shared chunk. */
export function builtModule(name: string): URL {
  const places = [`./${name}.js`, `../${name}.js`].map((path) => new URL(path, import.meta.url));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`the worker is not built: ${places[0]}`);
  return found;
}
