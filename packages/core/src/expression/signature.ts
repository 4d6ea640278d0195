import { memberName } from '../member/index.js';
import type { Params } from '../schema/index.js';

/** How a member is called in a formula, such as `mean(x, window, [least])`, where what stands in brackets may be left out, and how many arguments that may be. */
export function signature(name: string, series: readonly string[], params: Params): { text: string; least: number; most: number } {
  const keys = Object.keys(params.properties);
  const needed = new Set<string>(params.required);
  const worded = (key: string) =>
    needed.has(key) || 'default' in params.properties[key]! ? memberName(key, '_') : `[${memberName(key, '_')}]`;
  const words = [...series, ...keys.map(worded)];
  return { text: `${name}(${words.join(', ')})`, least: series.length + needed.size, most: words.length };
}
