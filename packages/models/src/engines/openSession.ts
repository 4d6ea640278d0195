import type { InferenceSession, TensorConstructor } from 'onnxruntime-node';

/** A session of ONNX Runtime, which is loaded only now: importing it costs as much as starting Node. */
export async function openSession(
  bytes: Uint8Array,
  threads: number,
): Promise<{ readonly session: InferenceSession; readonly Tensor: TensorConstructor }> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const session = await InferenceSession.create(bytes, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  });
  return { session, Tensor };
}
