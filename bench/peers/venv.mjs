// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The Python of a virtual environment with what `NAME.txt` beside this file names, made anew when that has changed; undefined, with the reason on standard error, where it cannot be made. @param {string} name @returns {string | undefined} */
export function venv(name) {
  const wanted = readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8');
  const folder = fileURLToPath(new URL(`.venv/${name}`, import.meta.url));
  const stamp = join(folder, 'requirements.txt');
  const python = join(folder, ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return python;
  const made =
    run(process.platform === 'win32' ? 'python' : 'python3', ['-m', 'venv', '--clear', folder]) &&
    run(python, ['-m', 'pip', 'install', '--quiet', '-r', fileURLToPath(new URL(`${name}.txt`, import.meta.url))]);
  if (!made) return undefined;
  writeFileSync(stamp, wanted);
  return python;
}

/** @param {string} command @param {string[]} words */
function run(command, words) {
  const { status, stderr, error } = spawnSync(command, words, { encoding: 'utf8' });
  if (status === 0) return true;
  process.stderr.write(`no peer in Python: ${command} ${words.join(' ')}: ${error?.message ?? stderr.trim()}\n`);
  return false;
}
