import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const cli = '@foliograph/cli';

/** How the workspace calls folio, from its root: its own copy, else the one beside this plugin. Not by name, since what Nx asks for a fingerprint may not have node_modules/.bin in its path. */
export function folioCommand(workspaceRoot: string): string {
  const own = join('node_modules', cli);
  const folder = existsSync(join(workspaceRoot, own)) ? own : relative(realpathSync(workspaceRoot), besides());
  return `node ${join(folder, 'bin', 'folio.js').replaceAll('\\', '/')}`;
}

const besides = (): string => dirname(dirname(createRequire(import.meta.url).resolve(cli)));
