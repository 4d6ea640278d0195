// @ts-check
// `node tools/gpu-bundle.mjs [FOLDER]`: packs what a Linux machine with a GPU but without Node, npm or a network needs to
// train through ONNX Runtime on WebGPU: this Node, ONNX Runtime, the Vulkan loader, and packages/models/gpu/bench.ts.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { must } from './prepare.mjs';

if (process.platform !== 'linux') {
  process.stderr.write('the bundle holds this machine’s Node and libraries, and is for Linux: build it there\n');
  process.exit(1);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const parent = resolve(process.argv[2] ?? join(root, 'dist'));
const folder = join(parent, 'gpu-bundle');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const bench = await rolldown({
  input: join(root, 'packages/models/gpu/bench.ts'),
  external: ['onnxruntime-node', /^node:/],
  platform: 'node',
  resolve: { conditionNames: ['@foliograph/source', 'import', 'node'] },
  logLevel: 'warn',
});
await bench.write({ file: join(folder, 'bench.mjs'), format: 'esm' });
await bench.close();

copyFileSync(process.execPath, join(folder, 'node'));
// Half of the file is symbols; where there is no strip it goes as it is.
spawnSync('strip', [join(folder, 'node')]);
const native = `bin/napi-v6/linux/${process.arch}`;
copy('onnxruntime-node', ['package.json', 'dist', native]);
copy('onnxruntime-common', ['package.json', 'dist']);
const loader = [`/usr/lib/${process.arch === 'x64' ? 'x86_64' : 'aarch64'}-linux-gnu`, '/usr/lib64', '/usr/lib']
  .map((place) => join(place, 'libvulkan.so.1'))
  .find((file) => existsSync(file));
if (loader) copyFileSync(realpathSync(loader), join(folder, 'libvulkan.so.1'));
else process.stdout.write('libvulkan.so.1 is not here: the GPU machine must have it\n');

writeFileSync(
  join(folder, 'bench'),
  `#!/bin/sh
# bench [--engines cpu,webgpu,cuda,tensorflow] [--layers 256,256] [--models 1] [--window 24] [--batch 64] [--threads 1] [--seconds 10]
here=$(cd "$(dirname "$0")" && pwd)
LD_LIBRARY_PATH="$here\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" exec "$here/node" "$here/bench.mjs" "$@"
`,
);
chmodSync(join(folder, 'bench'), 0o755);
must('tar', ['-C', parent, '-cJf', join(parent, 'gpu-bundle.tar.xz'), 'gpu-bundle'], { env: { XZ_OPT: '-T0 -2' } });
const size = statSync(join(parent, 'gpu-bundle.tar.xz')).size;
process.stdout.write(`${join(parent, 'gpu-bundle.tar.xz')}: ${(size / 1e6).toFixed(0)} MB; there: tar xf, then gpu-bundle/bench\n`);

/** Parts of an installed package, without types and maps. @param {string} name @param {readonly string[]} parts */
function copy(name, parts) {
  for (const part of parts) {
    const filter = (/** @type {string} */ source) => !/\.(d\.ts|map)$/.test(source);
    cpSync(join(root, 'node_modules', name, part), join(folder, 'node_modules', name, part), { recursive: true, filter });
  }
}
