import type { Params } from '../src/index.js';

/** Every setting that a member's defaults, flags and choices make: what a law must hold for. */
export function settingsOf(params: Params): Record<string, unknown>[] {
  return Object.entries(params.properties).reduce<Record<string, unknown>[]>(
    (settings, [key, field]) => {
      const { type, enum: words, default: value } = field as { type?: unknown; enum?: readonly string[]; default?: unknown };
      const values = type === 'boolean' ? [false, true] : (words ?? [value]);
      return settings.flatMap((setting) => values.map((choice) => ({ ...setting, [key]: choice })));
    },
    [{}],
  );
}
