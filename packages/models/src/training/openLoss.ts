import { input } from '../ops/index.js';
import type { Computing } from './TrainingContext.js';
import type { Learning } from './trainingProgram.js';

export interface LossRunner {
  /** The loss of forecasts, at most as many as the batch, against labels of the whole batch. */
  of(forecasts: Float32Array, labels: Float32Array): Promise<number>;
  close(): Promise<void>;
}

/** A loss by itself, for batches of up to B samples. */
export async function openLoss(
  B: number,
  learning: Pick<Learning, 'loss' | 'huberDelta'>,
  { engine, threads }: Computing,
): Promise<LossRunner> {
  const column = [B, 1];
  const loss = learning.loss.of(input('forecasts', column), input('labels', column), input('counts', column), learning);
  const runner = await engine.open({ outputs: new Map([['loss', loss]]), state: new Map() }, { threads });
  const padded = new Float32Array(B);
  const counts = new Float32Array(B);
  return {
    async of(forecasts, labels) {
      padded.fill(0).set(forecasts);
      counts.fill(1 / forecasts.length, 0, forecasts.length).fill(0, forecasts.length);
      return (await runner.run({ forecasts: padded, labels, counts })).loss![0]!;
    },
    close: () => runner.close(),
  };
}
