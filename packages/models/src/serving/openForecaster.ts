import type { Forecaster } from '@foliograph/core';
import { openSession } from '../engines/openSession.js';
import { formatVersion } from '../freezing/index.js';
import { inspectModel } from '../onnx/index.js';

/** Windows that run at once. */
const chunk = 4096;

/** A frozen model ready to forecast; throws where the bytes are damaged or were not frozen here. */
export async function openForecaster(bytes: Uint8Array, { threads = 1 }: { readonly threads?: number } = {}): Promise<Forecaster> {
  const { features, window, assets, byAsset } = readContract(bytes);
  const { session, Tensor } = await openSession(bytes, { threads });
  const size = window * features.length;
  const run = async (windows: Float32Array, indices: Int32Array): Promise<Float32Array> => {
    const B = indices.length;
    const feeds: Record<string, InstanceType<typeof Tensor>> = { window: new Tensor('float32', windows, [B, window, features.length]) };
    if (byAsset) feeds.asset = new Tensor('int64', BigInt64Array.from(indices, BigInt), [B]);
    return (await session.run(feeds)).forecast!.data as Float32Array;
  };
  return {
    features,
    window,
    async forecast(windows, indices, count, out) {
      if (windows.length < count * size || indices.length < count || out.length < count) {
        throw new RangeError(`${count} windows of ${window} × ${features.length} values do not fit the arrays given`);
      }
      const stray = byAsset ? indices.subarray(0, count).find((asset) => asset < 0 || asset >= assets.length) : undefined;
      if (stray !== undefined) throw new RangeError(`there is no asset ${stray}: the model knows ${assets.length}`);
      for (let from = 0; from < count; from += chunk) {
        const to = Math.min(from + chunk, count);
        out.set(await run(windows.subarray(from * size, to * size), indices.subarray(from, to)), from);
      }
    },
    close: () => session.release(),
  };
}

interface Contract {
  readonly features: readonly string[];
  readonly window: number;
  readonly assets: readonly string[];
  readonly byAsset: boolean;
}

/** What a frozen model says that it takes; throws where it does not say so, or contradicts its own inputs. */
function readContract(bytes: Uint8Array): Contract {
  const facts = inspectModel(bytes);
  if (!facts.ok) throw new Error(facts.problems[0]!.message);
  const { producer, producerVersion, metadata, inputs, outputs } = facts.value;
  if (producer !== 'foliograph' || producerVersion !== formatVersion) {
    throw new Error(`this model was made by "${producer} ${producerVersion}", not frozen by foliograph ${formatVersion}`);
  }
  try {
    const [features, assets] = [JSON.parse(metadata.features!), JSON.parse(metadata.assets!)] as [string[], string[]];
    const window = Number(metadata.window);
    const shape = inputs.find(({ name }) => name === 'window')?.shape;
    if (shape?.[1] === window && shape[2] === features.length && outputs.some(({ name }) => name === 'forecast')) {
      return { features, window, assets, byAsset: inputs.some(({ name }) => name === 'asset') };
    }
  } catch {
    // Said below, together with every other contradiction.
  }
  throw new Error('this model does not hold the features, window and assets that it was frozen with');
}
