import { type Result, unknown } from '@foliograph/core';
import type { AllResults } from './fill.js';

/** The mistake of results that no spec and no analysis has; who reads the template says where. */
export const unknownResults = (name: string, all: AllResults): Result<never> => ({
  ok: false,
  problems: [unknown('results', name, all.keys(), { file: '' })],
});
