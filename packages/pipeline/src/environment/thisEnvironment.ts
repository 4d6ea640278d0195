import { version } from '../version.js';
import type { Environment } from './Environment.js';
import { packageVersions } from './packageVersions.js';
import { thisProcessor } from './thisProcessor.js';

/** What this process computes with. */
export const thisEnvironment = (): Environment => ({
  foliograph: version,
  node: process.version,
  platform: process.platform,
  arch: process.arch,
  packages: packageVersions(),
  processor: thisProcessor(),
});
