import { createRequire } from 'node:module';

/** Version of the ONNX Runtime that is installed, read without loading it. */
export const engineVersion = (): string => (createRequire(import.meta.url)('onnxruntime-node/package.json') as { version: string }).version;
