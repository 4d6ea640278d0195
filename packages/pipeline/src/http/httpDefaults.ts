import { version } from '../version.js';
import type { HttpOptions } from './HttpOptions.js';

/** What is polite to a server that asks nothing else. */
export const httpDefaults: HttpOptions = {
  perSecond: 2,
  atOnce: 2,
  attempts: 5,
  timeoutSeconds: 30,
  maxBytes: 32 * 2 ** 20,
  userAgent: `Mozilla/5.0 (compatible; foliograph/${version})`,
};
