// @ts-check
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Loads a module of this repository that is written in TypeScript; packages are used as they were built. @param {string} file */
export async function loadModule(file) {
  const { module } = await runnerImport(`${root}${file}`, { root, configFile: false, logLevel: 'error' });
  return /** @type {any} */ (module);
}
