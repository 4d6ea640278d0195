import { choice, ok, params, registry } from '@foliograph/core';
import * as deviceSet from '../devices/index.js';
import { checkDevice } from '../engines/checkDevice.js';
import { engineVersion } from '../engines/engineVersion.js';
import { onnxOn } from '../engines/onnxOn.js';
import { defineBackend } from './Backend.js';

const devices = registry(deviceSet);

/** ONNX Runtime: training and forecasts as one graph. */
export const onnx = defineBackend({
  summary: 'ONNX Runtime: a training step is one ONNX graph.',
  version: 1,
  params: params({
    device: choice([...devices.keys()], { default: 'cpu', description: 'Where it computes.' }),
  }),
  async choose({ device }) {
    const chosen = devices.get(device)!;
    // The processor is there without a look.
    const there = chosen.absence ? await checkDevice(chosen) : ok(chosen);
    if (!there.ok) return there;
    return ok({ identity: { name: 'onnx', version: engineVersion(), device, params: { device } } });
  },
  engine: ({ device }) => onnxOn(devices.get(device)!),
  isolated: ({ device }) => devices.get(device)!.mayAbort,
});
