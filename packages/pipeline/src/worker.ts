import { parentPort } from 'node:worker_threads';
import { ownPort } from './executors/ownPort.js';
import { serve } from './executors/serve.js';
import { stages } from './stages/registry.js';

const port = parentPort ?? ownPort();
if (port) serve(port, stages);
