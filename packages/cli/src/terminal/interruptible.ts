/** What `work` gives, with a signal that the first Ctrl-C aborts; a second one ends the process at once. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController();
  const interrupt = () => {
    if (interruption.signal.aborted) {
      // A second Ctrl-C ends at once, by the signal itself (130 to a shell): leaving through exit would end threads inside
      // native code, which aborts. The store can be trusted all the same.
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      process.kill(process.pid, 'SIGINT');
      return;
    }
    process.stderr.write('\nstopping; what is finished is kept (Ctrl-C again ends at once)\n');
    interruption.abort(new Error('interrupted'));
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    return await work(interruption.signal);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}
