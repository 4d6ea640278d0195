import { parentPort } from 'node:worker_threads';
import { ownPort } from '../src/executors/ownPort.js';
import { serve } from '../src/executors/serve.js';
import { toyStages } from './toyStages.js';

serve((parentPort ?? ownPort())!, toyStages);
