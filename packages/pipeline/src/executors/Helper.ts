import type { Worker } from 'node:worker_threads';

/** A thread or process that serves requests, as its hirer sees it. */
export type Helper = Pick<Worker, 'on' | 'off' | 'postMessage' | 'ref' | 'unref' | 'terminate'>;
