import type { RandomStream } from '@foliograph/core';
import { elements } from '../graph/index.js';
import type { Schedule } from '../schedules/Schedule.js';
import type { Batch } from './Batch.js';
import { drawMask } from './drawMask.js';
import { initialWeight } from './initialWeight.js';
import type { Network } from './Network.js';
import type { Weight } from './Trained.js';
import type { TrainingContext } from './TrainingContext.js';
import { type Learning, trainingProgram } from './trainingProgram.js';

export interface TrainerSettings extends Learning {
  readonly schedule: Schedule;
  readonly warmUp: number;
  /** Steps of the whole training. */
  readonly steps: number;
}

export interface Trainer {
  /** Begins an epoch, whose dropouts are drawn from streams of its number. */
  begin(epoch: number): void;
  /** Moves the weights by one batch and gives the loss before. */
  step(batch: Batch): Promise<number>;
  /** A copy of the weights. */
  weights(): Promise<Map<string, Weight>>;
  /** A copy of all that later steps depend on. */
  state(): Promise<Map<string, Float32Array>>;
  /** Goes on from a state that so many steps led to. */
  restore(state: ReadonlyMap<string, Float32Array>, steps: number): void;
  close(): Promise<void>;
}

/** A network ready to learn, with the context's initial weights or, where there are none, each drawn from a stream of its own name. */
export async function openTrainer(
  network: Network,
  shape: { readonly window: number; readonly batch: number; readonly features: number },
  settings: TrainerSettings,
  { engine, threads, random, initial }: Pick<TrainingContext, 'engine' | 'threads' | 'random' | 'initial'>,
): Promise<Trainer> {
  const program = trainingProgram(network, shape, settings, engine.joinsWeights);
  const runner = await engine.open(program, { threads });
  for (const spec of program.weights) {
    runner.set(spec.name, initial?.get(spec.name)?.data ?? initialWeight(spec, random('weights', spec.name)));
  }
  const masks = program.masks.map((spec) => ({ ...spec, values: new Float32Array(elements(spec.shape)) }));
  let streams: RandomStream[] = [];
  let taken = 0;
  const rate = () => {
    const share = taken / settings.steps;
    return settings.learningRate * settings.schedule.factor(share) * Math.min(1, (taken + 1) / (settings.warmUp * settings.steps));
  };
  return {
    begin(epoch) {
      streams = masks.map(({ name }) => random('dropout', name, epoch));
    },
    async step({ windows, labels, counts }) {
      const feeds: Record<string, Float32Array> = { windows, labels, counts };
      masks.forEach(({ name, values, share }, m) => {
        feeds[name] = drawMask(values, share, streams[m]!);
      });
      const scalars = settings.optimizer.scalars(taken + 1, { ...settings, learningRate: rate() });
      for (const name in scalars) feeds[name] = Float32Array.of(scalars[name]!);
      taken++;
      return (await runner.run(feeds)).loss![0]!;
    },
    async weights() {
      const read = new Map<string, Weight>();
      for (const { name, shape: extents } of program.weights) read.set(name, { shape: extents, data: await runner.get(name) });
      return read;
    },
    async state() {
      const read = new Map<string, Float32Array>();
      for (const name of program.state.keys()) read.set(name, await runner.get(name));
      return read;
    },
    restore(state, steps) {
      for (const name of program.state.keys()) runner.set(name, state.get(name)!);
      taken = steps;
    },
    close: () => runner.close(),
  };
}
