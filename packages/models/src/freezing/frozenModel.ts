import { createHash } from 'node:crypto';
import { leftOut } from '@foliograph/core';
import { encodeModel, GraphBuilder } from '../onnx/index.js';
import { type FloatScaling, inFloat32 } from '../scaling/index.js';
import type { TrainingTask } from '../training/index.js';
import { columnOf } from './columnOf.js';
import type { ScalingGraph } from './ScalingGraph.js';

/** Raised when readers must know of a change in inputs, outputs or metadata. */
export const formatVersion = '1';

export interface FreezeGraph extends ScalingGraph {
  readonly scaling: FloatScaling;
  /** Input [B, W, K] in raw units. */
  readonly window: string;
}

/** A model as ONNX bytes: input `window` [B, W, K] in raw units (and `asset` [B] where scaling differs by asset), output `forecast` [B]; `body` gives the value of the latter. A window that holds a value that is not finite gives NaN, as does every window of an asset that the scaling has no maps for. */
export function frozenModel(
  { dataset, scaling }: Pick<TrainingTask, 'dataset' | 'scaling'>,
  W: number,
  body: (at: FreezeGraph) => string,
): Uint8Array {
  const graph = new GraphBuilder();
  const float32 = inFloat32(scaling, dataset);
  const window = graph.input('window', ['batch', W, dataset.features.length]);
  const byAsset = float32.groups > 1 ? { asset: graph.input('asset', ['batch'], 'int64') } : {};
  const at = { graph, scaling: float32, groups: float32.groups, window, ...byAsset };
  const forecast = withoutLeftOut(at, body(at), leftOut(scaling, float32.groups));
  // The LSTM kernel turns NaN into a number: x − x is 0 where x is finite, else NaN.
  const missing = graph.value('ReduceSum', [graph.value('Sub', [window, window]), graph.integers([1, 2])], { keepdims: { int: 0 } });
  graph.output('forecast', graph.value('Add', [forecast, missing]), ['batch']);
  const metadata = {
    assets: JSON.stringify(dataset.assets),
    features: JSON.stringify(dataset.features),
    // By asset there may be thousands of maps, which the graph holds.
    preprocessing: JSON.stringify(
      float32.groups > 1 ? { per: 'asset' } : { per: 'pooled', features: scaling.features[0], label: scaling.label[0] },
    ),
    scaling: createHash('sha256').update(JSON.stringify(scaling)).digest('hex'),
    window: String(W),
  };
  return encodeModel({ producer: 'foliograph', producerVersion: formatVersion, graph: graph.graph('forecaster'), metadata });
}

/** The forecast, NaN for the groups given; engines need not keep NaN through a model. */
function withoutLeftOut(at: FreezeGraph, forecast: string, groups: readonly number[]): string {
  if (groups.length === 0) return forecast;
  const nothing = new Float32Array(at.groups);
  for (const group of groups) nothing[group] = NaN;
  return at.graph.value('Add', [forecast, columnOf(at, nothing)]);
}
