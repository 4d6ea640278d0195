import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll } from 'vitest';

/** Bundles a program of this folder, so that Node can run it in a process or worker of its own; gone when the test file ends. */
export async function bundled(name: string): Promise<URL> {
  const folder = mkdtempSync(join(tmpdir(), 'foliograph-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const bundle = await rolldown({
    input: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)),
    platform: 'node',
    resolve: { conditionNames: ['@foliograph/source', 'import', 'node', 'default'] },
    logLevel: 'silent',
  });
  const file = join(folder, `${name}.mjs`);
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return pathToFileURL(file);
}
