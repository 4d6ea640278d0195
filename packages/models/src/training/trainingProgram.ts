import type { Program } from '../engines/Program.js';
import { gradients } from '../gradient/index.js';
import type { Tensor } from '../graph/index.js';
import type { Loss, LossSettings } from '../losses/Loss.js';
import { input } from '../ops/index.js';
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

/** One step of training: inputs `windows`, `labels`, `counts` (what each sample counts), masks and the optimiser's scalars; output `loss`, before the step. */
export function trainingProgram(
  network: Network,
  shape: { window: number; batch: number; features: number },
  learning: Learning,
): TrainingProgram {
  const { forecast, weights, masks } = buildNetwork(network, shape, { training: true });
  const column = [shape.batch, 1];
  const loss = learning.loss.of(forecast, input('labels', column), input('counts', column), learning);
  const byWeight = gradients(
    loss,
    weights.map(({ tensor }) => tensor),
  );
  const clipped = learning.clipNorm > 0 ? clipByNorm(byWeight, learning.clipNorm) : byWeight;
  const scalars = new Map<string, Tensor>();
  const scalar = (name: string) => {
    const known = scalars.get(name) ?? input(name, []);
    scalars.set(name, known);
    return known;
  };
  const state = new Map<string, Tensor>();
  weights.forEach(({ name, shape: extents, tensor }, i) => {
    const kept = learning.optimizer.moments.map((moment) => `${name} ${moment}`);
    const moments = kept.map((moment) => input(moment, extents));
    const moved = learning.optimizer.move({ weight: tensor, gradient: clipped[i]!, moments }, scalar, learning);
    state.set(name, moved.weight);
    kept.forEach((moment, m) => {
      state.set(moment, moved.moments[m]!);
    });
  });
  return { outputs: new Map([['loss', loss]]), state, weights, masks, forecast, gradients: byWeight };
}
