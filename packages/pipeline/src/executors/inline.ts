import type { Registry } from '@foliograph/core';
import type { Stage } from '../stages/Stage.js';
import type { Executor } from './Executor.js';
import { perform } from './perform.js';

/** Runs one node at a time in this thread; interruption waits for the stage to notice it. */
export const inline = ({ stages }: { stages: Registry<Stage> }): Executor => ({
  slots: 1,
  execute: (task, context) => perform(task, { ...context, stages }),
  close: async () => {},
});
