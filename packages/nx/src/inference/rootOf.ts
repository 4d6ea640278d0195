import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dirname } from 'node:path/posix';

/**
 * The root of a pipeline's project: its folder where it stands alone there, else its own file, since Nx takes two projects
 * of one root for one. A folder that is a project already stays what it is.
 */
export function rootOf(file: string, specs: readonly string[], workspaceRoot: string): string {
  const folder = dirname(file);
  const alone = specs.every((other) => other === file || dirname(other) !== folder);
  const taken = folder === '.' || ['package.json', 'project.json'].some((mark) => existsSync(join(workspaceRoot, folder, mark)));
  return alone && !taken ? folder : file;
}
