import type { Processor } from './Processor.js';

/** What results were computed with, besides engines, which nodes name themselves. */
export interface Environment {
  readonly foliograph: string;
  readonly node: string;
  readonly platform: string;
  readonly arch: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly processor: Processor;
}
