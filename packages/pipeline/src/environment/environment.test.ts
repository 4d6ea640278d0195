import { expect, test } from 'vitest';
import { thisEnvironment } from './index.js';
import { parseProcessor } from './thisProcessor.js';

test('a processor is its model and its vector instructions in alphabetical order', () => {
  const amd =
    'processor\t: 0\nvendor_id\t: AuthenticAMD\nmodel name\t: AMD EPYC\nflags\t\t: fpu sse2 avx2 smep fma avx512f sse2\nbugs\t\t: spectre_v1\n\nprocessor\t: 1\nflags\t: sse2\n';
  expect(parseProcessor(amd)).toEqual({ model: 'AMD EPYC', features: ['avx2', 'avx512f', 'fma', 'sse2'] });
  const arm = 'processor\t: 0\nFeatures\t: fp asimd crc32 sve i8mm\nCPU implementer\t: 0x41\nCPU part\t: 0xd40\n';
  expect(parseProcessor(arm)).toEqual({ model: '0x41 0xd40', features: ['asimd', 'i8mm', 'sve'] });
  expect(parseProcessor('')).toBeUndefined();
});

test('the environment names the packages that compute, with their installed versions', () => {
  const { packages, node, processor } = thisEnvironment();
  expect(node).toBe(process.version);
  expect(processor.model).not.toBe('');
  for (const name of ['@foliograph/core', 'onnxruntime-node', '@duckdb/node-api', 'arquero', 'libsvm-js'])
    expect([name, packages[name]]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+/)]);
});
