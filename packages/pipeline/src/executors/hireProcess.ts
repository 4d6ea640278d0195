import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Helper } from './Helper.js';

/** A process of its own that serves requests with a built module: what ends it, ends nothing else. What it prints goes to standard error. */
export function hireProcess(module: URL): Helper {
  const child = fork(fileURLToPath(module), { serialization: 'advanced', stdio: ['ignore', 2, 2, 'ipc'] });
  const helper: Record<keyof Helper, (...given: never[]) => unknown> = {
    on: child.on.bind(child),
    off: child.off.bind(child),
    postMessage: (request: object) => void child.send(request),
    ref() {
      child.ref();
      child.channel?.ref();
    },
    unref() {
      child.unref();
      child.channel?.unref();
    },
    async terminate() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
  return helper as unknown as Helper;
}
