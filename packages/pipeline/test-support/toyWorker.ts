import { parentPort } from 'node:worker_threads';
import { serve } from '../src/executors/serve.js';
import { toyStages } from './toyStages.js';

serve(parentPort!, toyStages);
