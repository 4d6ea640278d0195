/** What a machine is asked when an engine is to be chosen for it. */
export interface EngineProbe {
  /** Whether tfjs-node-gpu is installed, loads and sees a GPU. */
  tensorflowGpu(): Promise<boolean>;
  /** Whether WebGPU finds an adapter. */
  webgpu(): Promise<boolean>;
}

/** An engine by name with its parameters, and why it was taken. */
export interface EngineChoice {
  readonly engine: 'onnx' | 'tensorflow';
  readonly params: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** The engine that `auto` stands for on a machine: TensorFlow where it sees a GPU, else ONNX Runtime on the processor. WebGPU is taken on request only, until it has been measured to be faster than the processor. */
export async function chooseEngine(probe: EngineProbe): Promise<EngineChoice> {
  const tensorflow = await answer(probe.tensorflowGpu);
  if (tensorflow.yes) return { engine: 'tensorflow', params: { library: 'gpu' }, reason: 'tfjs-node-gpu loads and sees a GPU' };
  const webgpu = await answer(probe.webgpu);
  const reasons = [
    tensorflow.failure
      ? `tfjs-node-gpu could not be asked for a GPU (${tensorflow.failure})`
      : 'tfjs-node-gpu is not installed or sees no GPU',
    ...(webgpu.yes ? ['a WebGPU adapter is there, but is taken on request only (device webgpu)'] : []),
  ];
  return { engine: 'onnx', params: { device: 'cpu' }, reason: reasons.join('; ') };
}

/** What a probe says; one that fails counts as no, since `auto` must find an engine on any machine. */
async function answer(ask: () => Promise<boolean>): Promise<{ readonly yes: boolean; readonly failure?: string }> {
  try {
    return { yes: await ask() };
  } catch (error) {
    return { yes: false, failure: error instanceof Error ? error.message : String(error) };
  }
}
