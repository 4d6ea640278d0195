import { gpu } from '../lowering/index.js';
import type { Device } from './Device.js';

/** A GPU of any make through WebGPU: Vulkan on Linux, Metal on macOS, DirectX 12 on Windows. */
export const webgpu: Device = {
  summary: 'A GPU of any make, through Vulkan, Metal or DirectX 12.',
  target: gpu,
  keepsState: true,
  mayAbort: true,
  session: {
    executionProviders: ['webgpu'],
    // An operator that the GPU lacks would go to the processor and back in every run, without a word.
    extra: { session: { disable_cpu_ep_fallback: '1' } },
  },
  absence: {
    said: /WebGPU (adapter|device)/,
    message: 'device "webgpu": no GPU adapter was found',
    remedy: 'install the GPU’s driver (on Linux with Vulkan: libvulkan1 and an entry in /usr/share/vulkan/icd.d), or use device cpu',
  },
};
