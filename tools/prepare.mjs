// @ts-check
// Installs what is missing and builds what changed; start, test and the other commands begin with it.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command of the workspace and ends this process where it fails.
 * @param {string} command @param {string[]} args @param {{ env?: Record<string, string>, quiet?: boolean }} [options]
 */
export function must(command, args, { env = {}, quiet = false } = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: quiet ? ['ignore', 'ignore', 'inherit'] : 'inherit',
    env: { ...process.env, ...env },
    // On Windows npm is a .cmd file, which only a shell starts.
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (done.error) throw done.error;
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Installs and builds; quietly where the command's own output is read by a program. @param {{ quiet?: boolean }} [options] */
export function prepare({ quiet = false } = {}) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(`Foliograph needs Node 20.19 or later; this is ${process.versions.node}\n`);
    process.exit(1);
  }
  if (!installed()) must('npm', ['ci', '--no-audit', '--no-fund'], { quiet });
  must(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build', '--outputStyle=static'], {
    env: { NX_NO_CLOUD: 'true', NX_DAEMON: 'false' },
    quiet,
  });
}

function installed() {
  const marker = `${root}/node_modules/.package-lock.json`;
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(`${root}/package-lock.json`).mtimeMs;
}
