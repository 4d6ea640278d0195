// @ts-check
// Builds TensorFlow.js' native library against the TensorFlow that ships in its Python wheel, for Linux:
// `node tools/build-tensorflow.mjs [folder] [--gpu] [--cuda]`. Nothing but npm's and PyPI's packages is downloaded.
// --gpu: @tensorflow/tfjs-node-gpu (CUDA 12) instead of @tensorflow/tfjs-node; --cuda: the CUDA libraries beside it, where the system has none.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const tensorflowJs = '4.22.0';
const tensorflow = '2.21.0';
/** Of the wheel's name alone: the library inside knows nothing of Python. */
const python = '3.12';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { gpu: { type: 'boolean', default: false }, cuda: { type: 'boolean', default: false } },
});
const folder = resolve(positionals[0] ?? fileURLToPath(new URL('../.tensorflow', import.meta.url)));
const gpu = values.gpu || values.cuda;
const name = `@tensorflow/tfjs-node${gpu ? '-gpu' : ''}`;
const wheel = gpu ? 'tensorflow' : 'tensorflow-cpu';
const home = join(folder, 'node_modules', name);
const dependencies = join(home, 'deps');
const napi = Math.min(Number(process.versions.napi), 8);
const binding = join(home, 'lib', `napi-v${napi}`, 'tfjs_binding.node');

const smokeTest = `
require('util').isNullOrUndefined ??= (value) => value == null; // which Node 23 has dropped
const tf = require(${JSON.stringify(home)});
const [a, b] = tf.matMul([[1, 2], [3, 4]], [[5], [6]]).dataSync();
if (tf.getBackend() !== 'tensorflow' || a !== 17 || b !== 39) throw new Error('TensorFlow.js computes wrongly');`;

const record = join(folder, `${name.split('/')[1]}.json`);
const wanted = JSON.stringify({ [name]: tensorflowJs, [wheel]: tensorflow, napi, cuda: values.cuda });
if (existsSync(binding) && existsSync(record) && readFileSync(record, 'utf8') === wanted) finish('is built already');

const tools = findTools();
rmSync(record, { force: true });
mkdirSync(folder, { recursive: true });

say(`installing ${name} ${tensorflowJs}`);
if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
must('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--save-exact', `${name}@${tensorflowJs}`]);

say(`downloading ${wheel} ${tensorflow}`);
for (const left of [dependencies, join(home, 'lib'), join(home, 'build')]) rmSync(left, { recursive: true, force: true });
const downloads = join(folder, 'downloads');
rmSync(downloads, { recursive: true, force: true });
const glibc = ['2_27', '2_17'].flatMap((version) => [
  '--platform',
  `manylinux_${version}_${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}`,
]);
const ready = ['--quiet', '--no-deps', '--only-binary=:all:'];
must('python3', ['-m', 'pip', 'download', ...ready, '--python-version', python, ...glibc, '--dest', downloads, `${wheel}==${tensorflow}`]);
const [file] = readdirSync(downloads);
const cuda = unpack(join(downloads, file ?? ''));
rmSync(downloads, { recursive: true });

if (values.cuda) {
  say(`downloading ${cuda.length} CUDA libraries`);
  must('python3', ['-m', 'pip', 'install', ...ready, '--target', dependencies, ...cuda]);
}

say('compiling');
const at = `--nodedir=${tools.headers}`;
const module = ['--module_name=tfjs_binding', `--module=${binding}`, `--module_path=${dirname(binding)}`];
const version = [`--napi_version=${process.versions.napi}`, `--napi_build_version=${napi}`, `--node_napi_label=napi-v${napi}`];
must(process.execPath, [tools.gyp, 'rebuild', at, ...module, ...version], { cwd: home, quiet: true });
// What only the compiler reads.
for (const left of [join(dependencies, 'include'), join(home, 'build')]) rmSync(left, { recursive: true, force: true });

say('trying it');
must(process.execPath, ['-e', smokeTest], { quiet: true });
writeFileSync(record, wanted);
finish('is built');

/** What the build needs of the machine; ends with all that is missing. */
function findTools() {
  const missing = [];
  if (process.platform !== 'linux') missing.push('Linux: on other systems npm install downloads a library that was built for them');
  for (const [command, ...args] of [
    ['g++', '--version'],
    ['make', '--version'],
    ['python3', '-m', 'pip', '--version'],
  ]) {
    if (spawnSync(command ?? '', args).status !== 0) missing.push(args.length > 1 ? 'pip for python3' : `${command}`);
  }
  const npms = (process.env.PATH ?? '')
    .split(':')
    .map((path) => join(path, 'npm'))
    .filter((path) => existsSync(path));
  const gyps = npms.map((npm) => join(dirname(realpathSync(npm)), '../node_modules/node-gyp'));
  gyps.push('/usr/share/nodejs/node-gyp', '/usr/share/node_modules/node-gyp');
  const gyp = gyps.map((path) => join(path, 'bin/node-gyp.js')).find((path) => existsSync(path)) ?? '';
  if (!gyp) missing.push(`node-gyp, which npm brings (looked in ${gyps.join(', ')})`);
  const places = [process.env.npm_config_nodedir ?? '', dirname(dirname(realpathSync(process.execPath))), '/usr', '/usr/local'];
  const headers = places.find((place) => place && existsSync(join(place, 'include/node/node_api.h'))) ?? '';
  if (!headers) missing.push("Node's headers (npm_config_nodedir names the folder that has include/node/node_api.h; Debian: libnode-dev)");
  if (missing.length > 0) {
    say(`the build needs what is missing here:\n  ${missing.join('\n  ')}\nOn Debian: apt-get install g++ make python3-pip`);
    process.exit(1);
  }
  return { gyp, headers };
}

/** Takes the library and its headers out of a wheel and gives the CUDA packages that it asks for. @param {string} wheel @returns {string[]} */
function unpack(wheel) {
  const needs = must('python3', [fileURLToPath(new URL('unpack-tensorflow.py', import.meta.url)), wheel, dependencies], { quiet: true });
  const library = join(dependencies, 'lib');
  // The linker looks for these names; what it links is found under the libraries' own.
  symlinkSync('libtensorflow_cc.so.2', join(library, 'libtensorflow.so'));
  symlinkSync('libtensorflow_framework.so.2', join(library, 'libtensorflow_framework.so'));
  return needs.split('\n').filter((need) => need !== '');
}

/**
 * Runs a command and gives what it printed; ends this process where it fails. Quietly: what it printed is shown only then.
 * @param {string} command @param {string[]} args @param {{ cwd?: string, quiet?: boolean }} [options]
 */
function must(command, args, { cwd = folder, quiet = false } = {}) {
  const env = { TF_CPP_MIN_LOG_LEVEL: '2', ...process.env };
  const done = spawnSync(command, args, { cwd, stdio: quiet ? 'pipe' : 'inherit', env, encoding: 'utf8' });
  if (!done.error && done.status === 0) return done.stdout ?? '';
  if (quiet) process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`);
  say(`${[command, ...args].join(' ')} failed${done.error ? `: ${done.error.message}` : ''}`);
  process.exit(1);
}

/** @param {string} what */
function say(what) {
  process.stderr.write(`${what}\n`);
}

/** @param {string} what @returns {never} */
function finish(what) {
  process.stdout.write(`${name} ${what}; use it with FOLIO_TENSORFLOW=${folder}\n`);
  process.exit(0);
}
