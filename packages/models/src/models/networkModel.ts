import { fail, type Member, type Params, type ParamsOf } from '@foliograph/core';
import { freezeNetwork } from '../freezing/index.js';
import { evaluateNetwork, type Network, trainNetwork } from '../training/index.js';
import { beginning } from './beginning.js';
import { type learningFields, losses, optimizers, schedules } from './learningFields.js';
import type { Model } from './Model.js';

type Learned = Params<typeof learningFields & { readonly window: ReturnType<typeof import('@foliograph/core').integer> }>;

/** A model that is a network of op-graph layers, trained by gradients; its parameters are the learning fields, `window`, and its own. */
export function networkModel<P extends Learned>({
  network,
  ...member
}: Pick<Member<P>, 'summary' | 'version' | 'params'> & { network(p: ParamsOf<P>): Network }): Model<P> {
  return {
    ...member,
    window: ({ window }) => window,
    per: ({ per }) => per,
    validation: ({ validation }) => validation,
    ensemble: ({ ensemble }) => ensemble,
    warmStart: ({ warmStart }) => warmStart,
    threads: ({ threads }) => threads,
    async train(task, p, context) {
      if (p.patience > 0 && p.validation === 0) {
        return fail(`${task.name}: patience ${p.patience} waits for a better validation loss, but validation is 0`, {
          remedy: 'set patience to 0, or validation to a share of the training part',
        });
      }
      const initial = await beginning(task, p.initialWeights, context);
      if (!initial.ok) return initial;
      const chosen = { loss: losses.get(p.loss)!, optimizer: optimizers.get(p.optimizer)!, schedule: schedules.get(p.schedule)! };
      return trainNetwork(network(p), task, { ...p, ...chosen }, { ...context, ...(initial.value && { initial: initial.value }) });
    },
    freeze: (trained, task, p) => freezeNetwork(network(p), trained, task, p.window),
    evaluate: (trained, task, p, rows, computing) => evaluateNetwork(network(p), trained, task, p.window, rows, computing),
  };
}
