import { firstPipeline } from './firstPipeline.js';
import type { Tree } from './Tree.js';

export interface InitOptions {
  /** Folder of the first pipeline. */
  readonly folder?: string;
  /** Whether a first pipeline is written. */
  readonly example?: boolean;
}

interface NxJson {
  readonly plugins?: readonly (string | { readonly plugin: string })[];
}

const plugin = '@foliograph/nx';

/** Adds pipelines to a workspace: the plugin in nx.json, what git is to ignore, and a first pipeline; what is there already stays as it is. */
export function init(tree: Tree, { folder = 'pipelines', example = true }: InitOptions = {}): void {
  const nx = JSON.parse(tree.read('nx.json', 'utf-8') ?? '{}') as NxJson;
  const plugins = nx.plugins ?? [];
  const known = plugins.some((entry) => (typeof entry === 'string' ? entry : entry.plugin) === plugin);
  if (!known) tree.write('nx.json', `${JSON.stringify({ ...nx, plugins: [...plugins, plugin] }, null, 2)}\n`);

  const ignored = (tree.read('.gitignore', 'utf-8') ?? '').split('\n').map((line) => line.trim());
  const missing = ['.folio/', 'dist/'].filter((line) => ![line, `/${line}`, line.slice(0, -1), `/${line.slice(0, -1)}`].some(has));
  if (missing.length > 0) tree.write('.gitignore', [...dropBlank(ignored), ...missing, ''].join('\n'));

  const file = `${folder}/first.folio.yaml`;
  if (example && !tree.exists(file)) tree.write(file, firstPipeline);

  function has(line: string): boolean {
    return ignored.includes(line);
  }
}

/** Lines without the blank ones at their end. */
const dropBlank = (lines: readonly string[]): readonly string[] => lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
