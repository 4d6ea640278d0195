import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Packages that take part in results, by whose dependencies they are. What is bundled into ours has their version; an engine names its own. */
const looked: readonly (readonly [of: string | undefined, names: readonly string[]])[] = [
  [undefined, ['@foliograph/core', '@foliograph/models', '@foliograph/report', '@duckdb/node-api', 'arquero']],
  ['@foliograph/models', ['onnxruntime-node', 'libsvm-js']],
];

let known: Readonly<Record<string, string>> | undefined;

/** Versions of the packages that compute, by name; those that are not installed are left out. Nothing is loaded. */
export function packageVersions(): Readonly<Record<string, string>> {
  known ??= Object.fromEntries(
    looked.flatMap(([of, names]) => {
      const from = of === undefined ? import.meta.url : find(of, import.meta.url)?.file;
      return names.flatMap((name) => {
        const found = from === undefined ? undefined : find(name, from);
        return found ? [[name, found.version] as const] : [];
      });
    }),
  );
  return known;
}

/** The manifest of a package as another module would find it, whatever it exports. */
function find(name: string, from: string): { readonly file: string; readonly version: string } | undefined {
  for (const folder of createRequire(from).resolve.paths(name) ?? []) {
    try {
      const file = realpathSync(join(folder, name, 'package.json'));
      return { file, version: (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version };
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}
