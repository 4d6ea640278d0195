import type { Node } from '../plan/index.js';
import type { Outcome } from './Outcome.js';
import { Runner } from './Runner.js';
import type { RunOptions } from './RunOptions.js';

/** Runs a plan: what is stored is taken, the rest is computed as soon as its inputs are there. Throws where the plan itself is unsound. */
export const run = (nodes: readonly Node[], options: RunOptions): Promise<Outcome> => new Runner(nodes, options).run();
