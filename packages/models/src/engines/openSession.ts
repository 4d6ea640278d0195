import type { InferenceSession, TensorConstructor } from 'onnxruntime-node';
import type { Device } from '../devices/Device.js';
import { DeviceAbsent } from '../devices/DeviceAbsent.js';
import { cpu } from '../devices/index.js';

interface SessionOptions {
  readonly threads: number;
  readonly device?: Device;
  /** Outputs that stay on the device. */
  readonly kept?: readonly string[];
}

/** A session of ONNX Runtime, which is loaded only now: importing it costs as much as starting Node. Throws `DeviceAbsent` where the device is not there. */
export async function openSession(
  bytes: Uint8Array,
  { threads, device = cpu, kept = [] }: SessionOptions,
): Promise<{ readonly session: InferenceSession; readonly Tensor: TensorConstructor }> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  for (const name in device.environment) process.env[name] ??= device.environment[name];
  const options: InferenceSession.SessionOptions = {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: device.absence ? 4 : 3,
    ...(kept.length > 0 && { preferredOutputLocation: Object.fromEntries(kept.map((name) => [name, 'gpu-buffer'])) }),
    ...device.session,
  };
  try {
    return { session: await InferenceSession.create(bytes, options), Tensor };
  } catch (error) {
    const { absence } = device;
    if (absence?.said.test(String(error))) throw new DeviceAbsent(absence.message, absence.remedy, { cause: error });
    throw error;
  }
}
