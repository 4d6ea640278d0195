import { parentPort } from 'node:worker_threads';
import { serve } from './executors/serve.js';
import { stages } from './stages/registry.js';

if (parentPort) serve(parentPort, stages);
