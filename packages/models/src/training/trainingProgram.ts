import type { Program } from '../engines/Program.js';
import { gradients } from '../gradient/index.js';
import type { Tensor } from '../graph/index.js';
import type { Loss, LossSettings } from '../losses/Loss.js';
import { input, join, split } from '../ops/index.js';
import type { Optimizer, OptimizerSettings } from '../optimizers/Optimizer.js';
import { buildNetwork } from './buildNetwork.js';
import { clipByNorm } from './clipByNorm.js';
import type { MaskSpec, Network, WeightSpec } from './Network.js';

export interface Learning extends OptimizerSettings, LossSettings {
  readonly loss: Loss;
  readonly optimizer: Optimizer;
  /** 0: gradients are not clipped. */
  readonly clipNorm: number;
}

export interface TrainingProgram extends Program {
  readonly weights: readonly WeightSpec[];
  readonly masks: readonly MaskSpec[];
  readonly forecast: Tensor;
  /** Gradients of the loss before clipping, in the order of the weights. */
  readonly gradients: readonly Tensor[];
}

/** One step of training: inputs `windows`, `labels`, `counts` (what each sample counts), masks and the optimiser's scalars; output `loss`, before the step. Joined: weights move as one row, so that the graph has fewer and larger ops. */
export function trainingProgram(
  network: Network,
  shape: { window: number; batch: number; features: number },
  learning: Learning,
  joined = false,
): TrainingProgram {
  const { forecast, weights, masks } = buildNetwork(network, shape, { training: true });
  const column = [shape.batch, 1];
  const loss = learning.loss.of(forecast, input('labels', column), input('counts', column), learning);
  const byWeight = gradients(
    loss,
    weights.map(({ tensor }) => tensor),
  );
  const scalars = new Map<string, Tensor>();
  const scalar = (name: string) => {
    const known = scalars.get(name) ?? input(name, []);
    scalars.set(name, known);
    return known;
  };
  const state = new Map<string, Tensor>();
  /** The weight after the step; what is kept of it beside goes into the state. */
  const moved = (weight: Tensor, gradient: Tensor, nameOf: (moment: string) => string): Tensor => {
    const kept = learning.optimizer.moments.map(nameOf);
    const moments = kept.map((name) => input(name, weight.shape));
    const next = learning.optimizer.move({ weight, gradient, moments }, scalar, learning);
    kept.forEach((name, m) => {
      state.set(name, next.moments[m]!);
    });
    return next.weight;
  };
  const clipped = (all: readonly Tensor[]) => (learning.clipNorm > 0 ? clipByNorm(all, learning.clipNorm) : all);
  const tensors = weights.map(({ tensor }) => tensor);
  const next = joined
    ? split(
        // Clipped before, so that the norm is the same to the bit.
        moved(join(tensors), join(clipped(byWeight)), (moment) => moment),
        weights.map(({ shape: extents }) => extents),
      )
    : clipped(byWeight).map((gradient, i) => moved(tensors[i]!, gradient, (moment) => `${weights[i]!.name} ${moment}`));
  weights.forEach(({ name }, i) => {
    state.set(name, next[i]!);
  });
  return { outputs: new Map([['loss', loss]]), state, weights, masks, forecast, gradients: byWeight };
}
