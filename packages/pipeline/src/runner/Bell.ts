import { setImmediate } from 'node:timers/promises';

/** Wakes one waiter; a ring that nobody waits for is lost. */
export class Bell {
  #wake = () => {};

  readonly ring = (): void => this.#wake();

  /** Until the bell rings, or at most some milliseconds. */
  rung(atMost?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = atMost === undefined ? undefined : setTimeout(resolve, atMost);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Lets everything else that is due run first. */
  pause(): Promise<void> {
    return setImmediate();
  }
}
