import { anySize } from '../graph/index.js';
import { buildNetwork } from './buildNetwork.js';
import type { Network } from './Network.js';
import type { Weight } from './Trained.js';
import type { Computing } from './TrainingContext.js';

export interface Evaluator {
  use(weights: ReadonlyMap<string, Pick<Weight, 'data'>>): void;
  /** Forecasts of windows [W, B, K] of any B. */
  forecast(windows: Float32Array): Promise<Float32Array>;
  close(): Promise<void>;
}

/** A network that only forecasts; a batch may have any size. */
export async function openEvaluator(
  network: Network,
  shape: { readonly window: number; readonly features: number },
  { engine, threads }: Computing,
): Promise<Evaluator> {
  const { forecast, weights } = buildNetwork(network, { ...shape, batch: anySize });
  const state = new Map(weights.map(({ name, tensor }) => [name, tensor]));
  const runner = await engine.open({ outputs: new Map([['forecast', forecast]]), state }, { threads });
  return {
    use(given) {
      for (const { name } of weights) runner.set(name, given.get(name)!.data);
    },
    forecast: async (windows) => (await runner.run({ windows })).forecast!,
    close: () => runner.close(),
  };
}
