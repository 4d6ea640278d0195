import { parentPort } from 'node:worker_threads';
import { serveEvaluation } from './evaluation/serveEvaluation.js';

if (parentPort) serveEvaluation(parentPort);
