import type { Executor } from '../executors/index.js';
import type { ScratchStore, Store } from '../store/index.js';

/** Computes nodes in a scratch store, from what is stored; the readers of a node are then given what was stored of it, so that each node is judged by itself. */
export const again = (executor: Executor, { store: scratch, borrow }: ScratchStore, stored: Pick<Store, 'find'>): Executor => ({
  slots: executor.slots,
  async execute(task, context) {
    const made = await scratch.find(task.key);
    if (!made) {
      for (const manifest of Object.values(task.inputs).flat()) await borrow(manifest);
      const result = await executor.execute(task, { ...context, store: scratch });
      if (!result.ok) return result;
    }
    const manifest = (await stored.find(task.key)) ?? made ?? (await scratch.find(task.key));
    if (!manifest) throw new Error(`${task.node.id} is not there after it was computed`);
    return { ok: true, value: manifest };
  },
  close: async () => {},
});
