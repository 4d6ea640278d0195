import { parentPort } from 'node:worker_threads';
import { serveEvaluation } from '../src/evaluation/serveEvaluation.js';

serveEvaluation(parentPort!);
