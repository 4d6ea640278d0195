import { closeSync, openSync, readSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Processor } from './Processor.js';

let known: Processor | undefined;

/** The processor of this machine; looked at once a process. */
export function thisProcessor(): Processor {
  known ??= parseProcessor(describedByLinux()) ?? { model: cpus()[0]?.model.trim() ?? 'unknown' };
  return known;
}

/** Kernels of ONNX Runtime, DuckDB and others exist in versions for these. */
const vector = /^(sse|ssse|avx|fma|f16c|bmi|amx|asimd|neon|sve|sme(?!p)|fphp|bf16|i8mm|dotprod)/;

/** The first processor that a text as of /proc/cpuinfo describes; undefined where it names no features. */
export function parseProcessor(text: string): Processor | undefined {
  const line = (names: string) => new RegExp(`^(?:${names})\\s*:\\s*(.*)$`, 'mi').exec(text)?.[1]?.trim();
  const features = line('flags|features')?.split(/\s+/);
  if (!features) return undefined;
  const part = ['CPU implementer', 'CPU part'].map((name) => line(name) ?? '').join(' ');
  return { model: line('model name') ?? part.trim(), features: [...new Set(features)].filter((name) => vector.test(name)).sort() };
}

/** The beginning of /proc/cpuinfo, which holds the first processor: a machine of many would take long to be read whole. */
function describedByLinux(): string {
  try {
    const file = openSync('/proc/cpuinfo', 'r');
    try {
      const bytes = Buffer.alloc(16_384);
      return bytes.toString('latin1', 0, readSync(file, bytes));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}
