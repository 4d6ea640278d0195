import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DeviceAbsent } from '../devices/DeviceAbsent.js';
import { findLibrary } from './findLibrary.js';
import { loadLibrary } from './loadLibrary.js';
import { type Place, places } from './places.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folio-tensorflow-'));
  vi.stubEnv('FOLIO_TENSORFLOW', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function install(place: Place, version: string, main = '') {
  const home = join(folder, 'node_modules', places[place]);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), JSON.stringify({ version, main: 'main.js' }));
  writeFileSync(join(home, 'main.js'), main);
}

test('of what is installed the fastest is taken, first from the folder that FOLIO_TENSORFLOW names', () => {
  install('wasm', '9.0.1');
  expect(findLibrary()).toMatchObject({ place: 'wasm', version: '9.0.1' });
  install('node', '9.0.2');
  expect(findLibrary()).toMatchObject({ place: 'node', version: '9.0.2' });
  install('gpu', '9.0.3');
  expect(findLibrary()).toMatchObject({ place: 'gpu', version: '9.0.3' });
});

test('a library of choice is taken whatever else is installed', () => {
  install('node', '9.0.2');
  install('gpu', '9.0.3');
  expect(findLibrary('node')).toMatchObject({ place: 'node', version: '9.0.2' });
});

test('the packages of this workspace serve where the folder has none', () => {
  expect(findLibrary('wasm')).toMatchObject({ place: 'wasm', version: '4.22.0' });
});

test('a library that is not installed is an absent device, and what to install is said', () => {
  const missing = () => findLibrary('gpu');
  expect(missing).toThrow(DeviceAbsent);
  expect(missing).toThrow(`found none of @tensorflow/tfjs-node-gpu, neither in the folder that FOLIO_TENSORFLOW names (${folder})`);
  expect(missing).toThrow(expect.objectContaining({ remedy: expect.stringContaining('npm install @tensorflow/tfjs-node-gpu') }));
});

test('a package without its native library is an absent device, and what was missing is said', async () => {
  install('gpu', '9.0.3', 'throw new Error("no addon\\nat all")');
  await expect(loadLibrary('gpu', 1)).rejects.toThrow(DeviceAbsent);
  await expect(loadLibrary('gpu', 1)).rejects.toThrow('@tensorflow/tfjs-node-gpu is installed but does not load: no addon');
});
