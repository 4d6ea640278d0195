import { webgpu } from '../src/devices/index.js';
import { checkDevice } from '../src/engines/checkDevice.js';

/** Whether there is a GPU adapter to test on; where CI is set there has to be one. */
export const adapter = process.env.CI === 'true' || (await checkDevice(webgpu)).ok;
