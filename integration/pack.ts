import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './folio.js';

/** Every package, in the order of the flow. */
export const packages = ['core', 'models', 'report', 'pipeline', 'cli', 'nx'];

/** Calls npm in a folder and gives what it prints. */
export const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });

/** Packs a package into a folder as it would be published; gives the tarball's name and the files in it. */
export function pack(name: string, to: string): { readonly tarball: string; readonly files: readonly string[] } {
  const answer = npm(['pack', '--json', '--pack-destination', to], join(root, 'packages', name));
  const [{ filename, files }] = JSON.parse(answer) as [{ filename: string; files: { path: string }[] }];
  return { tarball: `./${filename}`, files: files.map(({ path }) => path) };
}

/** What npm must be told where packages are installed beside others: one version of Arrow's reader for all. */
export const overrides = { '@uwdata/flechette': '2.6.0' };
