import { test } from 'vitest';
import { adapter } from './adapter.js';

// The law of all ops, on the device that FOLIO_TEST_DEVICE names: each of their operators must be one that the GPU has.
if (adapter) await import('../src/gradient/backward.test.js');
else test.skip('gradients of all ops on WebGPU: no GPU adapter was found', () => {});
