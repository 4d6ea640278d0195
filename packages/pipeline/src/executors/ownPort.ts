import type { MessagePort } from 'node:worker_threads';

/** The port of this process to the one that hired it; undefined where none did. An interrupt is for the other to hear, whose end ends this one. */
export function ownPort(): Pick<MessagePort, 'on' | 'postMessage'> | undefined {
  if (!process.send) return undefined;
  process.on('SIGINT', () => {});
  process.on('disconnect', () => process.exit());
  const port: Pick<MessagePort, 'on' | 'postMessage'> = {
    on(event: string, listener: (message: never) => void) {
      process.on(event as 'message', listener as never);
      return port as never;
    },
    postMessage: (message) => void process.send?.(message),
  };
  return port;
}
