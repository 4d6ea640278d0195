import type { CheckedBars } from '../Check.js';

/** The planes of fields that can be compared; undefined where one is missing, or only some are mapped and so may be adjusted otherwise. */
export function sameScale({ fields, mapped }: CheckedBars, names: readonly string[]): readonly Float64Array[] | undefined {
  const found = names.filter((name) => fields.has(name));
  const scales = new Set(found.map((name) => mapped?.has(name) ?? false));
  return found.length === names.length && scales.size === 1 ? found.map((name) => fields.get(name)!) : undefined;
}
