import type { Engine } from '../engines/Engine.js';
import { initialWeight } from './initialWeight.js';
import type { Network } from './Network.js';
import type { Weight } from './Trained.js';
import type { TrainingContext } from './TrainingContext.js';
import { type Learning, trainingProgram } from './trainingProgram.js';

export interface Trainer {
  /** Moves the weights by one batch of windows [W, B, K], labels [B] and what each sample counts [B]; gives the loss before. */
  step(windows: Float32Array, labels: Float32Array, counts: Float32Array): Promise<number>;
  /** A copy of the weights. */
  weights(): Promise<Map<string, Weight>>;
  close(): Promise<void>;
}

/** A network with its initial weights, each drawn from a stream of its own name, ready to learn. */
export async function openTrainer(
  engine: Engine,
  network: Network,
  shape: { window: number; batch: number; features: number },
  learning: Learning & { readonly threads: number },
  random: TrainingContext['random'],
): Promise<Trainer> {
  const program = trainingProgram(network, shape, learning);
  const runner = await engine.open(program, { threads: learning.threads });
  for (const spec of program.weights) runner.set(spec.name, initialWeight(spec, random('weights', spec.name)));
  let steps = 0;
  return {
    async step(windows, labels, counts) {
      const feeds: Record<string, Float32Array> = { windows, labels, counts };
      const scalars = learning.optimizer.scalars(++steps, learning);
      for (const name in scalars) feeds[name] = Float32Array.of(scalars[name]!);
      return (await runner.run(feeds)).loss![0]!;
    },
    async weights() {
      const read = new Map<string, Weight>();
      for (const { name, shape: extents } of program.weights) read.set(name, { shape: extents, data: await runner.get(name) });
      return read;
    },
    close: () => runner.close(),
  };
}
