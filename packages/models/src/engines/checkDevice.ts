import { fail, ok, type Result } from '@foliograph/core';
import type { Device } from '../devices/Device.js';
import { DeviceAbsent } from '../devices/DeviceAbsent.js';
import { identityModel } from './identityModel.js';
import { openSession } from './openSession.js';

/** A problem with its remedy where a device is not there or lacks what it needs, found by opening a session of one operator on it. */
export async function checkDevice(device: Device): Promise<Result<Device>> {
  try {
    const { session } = await openSession(identityModel(1), { threads: 1, device });
    await session.release();
    return ok(device);
  } catch (error) {
    if (error instanceof DeviceAbsent) return fail(error.message, { remedy: error.remedy });
    throw error;
  }
}
