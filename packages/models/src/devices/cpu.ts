import { processor } from '../lowering/index.js';
import type { Device } from './Device.js';

/** The processor. */
export const cpu: Device = {
  summary: 'The processor.',
  target: processor,
  keepsState: false,
  mayAbort: false,
  session: { executionProviders: ['cpu'] },
};
