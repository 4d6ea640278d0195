import type { InferenceSession } from 'onnxruntime-node';
import type { Target } from '../lowering/index.js';

/** Where ONNX Runtime computes. */
export interface Device {
  readonly summary: string;
  /** How graphs are written for it. */
  readonly target: Target;
  /** Whether states stay in its memory from run to run. */
  readonly keepsState: boolean;
  /** Whether its driver can end the whole process, so that it is used in one of its own. */
  readonly mayAbort: boolean;
  /** What a session on it is opened with. */
  readonly session: InferenceSession.SessionOptions;
  /** Variables of the environment that its libraries read when they are loaded; those that are set already stay. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What ONNX Runtime says where the device is not there, and what that means to a user; left out for one that is always there. */
  readonly absence?: { readonly said: RegExp; readonly message: string; readonly remedy: string };
}
