// @ts-check
// Bundles one package: `node tools/build-package.mjs packages/core`.
// Node entries become one file each in dist (a bundle loads in a third of the time of its hundreds of modules);
// browser entries become minified scripts that another page can inline. Declarations come from `tsc -b`.
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const root = resolve(process.argv[2] ?? '.');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { entries = {}, browser = {}, inline = [] } = manifest.foliograph ?? {};
const external = [...Object.keys(manifest.dependencies ?? {}), ...Object.keys(manifest.peerDependencies ?? {})].filter(
  (name) => !inline.includes(name),
);

/** @param {string} id */
const isExternal = (id) => id.startsWith('node:') || external.some((name) => id === name || id.startsWith(`${name}/`));

const dist = join(root, 'dist');
for (const name of ['index.js', 'chunks']) if (existsSync(join(dist, name))) rmSync(join(dist, name), { recursive: true });

const input = { index: join(root, 'src/index.ts'), ...fromRoot(entries) };
const node = await rolldown({ input, external: isExternal, platform: 'node', logLevel: 'warn' });
await node.write({
  dir: dist,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  minify: 'dce-only',
  comments: { legal: false, jsdoc: false, annotation: true },
});
await node.close();

copyFileSync(new URL('../LICENSE', import.meta.url), join(dist, 'LICENSE'));
writeFileSync(join(dist, 'NOTICES.txt'), inline.map(notice).join('\n\n'));

for (const [name, file] of Object.entries(fromRoot(browser))) {
  const script = await rolldown({ input: file, platform: 'browser', logLevel: 'warn' });
  await script.write({ file: join(dist, `${name}.js`), format: 'iife', minify: true });
  await script.close();
}

/** @param {Record<string, string>} files */
function fromRoot(files) {
  return Object.fromEntries(Object.entries(files).map(([name, file]) => [name, join(root, file)]));
}

/** The licence of a package whose code a bundle carries. @param {string} name */
function notice(name) {
  const folder = [root, join(root, '../..')].map((place) => join(place, 'node_modules', name)).find((place) => existsSync(place)) ?? '';
  const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name} (${license})\n${licence ? readFileSync(join(folder, licence), 'utf8') : ''}`;
}
