import type { InferenceSession, Tensor as Value } from 'onnxruntime-node';
import type { Device } from '../devices/Device.js';
import { identityModel } from './identityModel.js';
import { openSession } from './openSession.js';

/** Moves tensors between the processor's memory and a device's. */
export interface Transfer {
  /** A copy on the device. */
  toDevice(value: Value): Promise<Value>;
  /** A copy for the processor. Reading a tensor of the device directly would abort the process. */
  toProcessor(value: Value): Promise<Value>;
  close(): Promise<void>;
}

/** A transfer for a device that keeps state, by models that give what they are given; sessions are opened when a rank first needs one. */
export function openTransfer(device: Device): Transfer {
  const sessions = new Map<string, Promise<InferenceSession>>();
  const sessionOf = (rank: number, kept: readonly string[]) => {
    const key = `${rank} ${kept}`;
    const known = sessions.get(key) ?? openSession(identityModel(rank), { threads: 1, device, kept }).then(({ session }) => session);
    sessions.set(key, known);
    return known;
  };
  const move = async (value: Value, kept: readonly string[]) => (await (await sessionOf(value.dims.length, kept)).run({ x: value })).y!;
  return {
    toDevice: (value) => move(value, ['y']),
    toProcessor: (value) => move(value, []),
    async close() {
      for (const session of sessions.values()) await (await session).release();
    },
  };
}
