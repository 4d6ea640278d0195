import type { Processor } from '../environment/index.js';
import type { Manifest } from '../store/index.js';

/** The processor that an output was computed on; undefined where it was not recorded. */
export function computedOn({ record: { environment } }: Manifest): Processor | undefined {
  return environment && typeof environment === 'object' ? (environment as { readonly processor?: Processor }).processor : undefined;
}
