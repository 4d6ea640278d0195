import { memberName } from '../member/index.js';
import type { Params } from '../schema/index.js';

/** How a member is called in a formula, such as `mean(x, window)`, and how many arguments that may be. */
export function signature(name: string, series: readonly string[], params: Params): { text: string; least: number; most: number } {
  const keys = Object.keys(params.properties);
  const needed = params.required?.length ?? 0;
  const words = [...series, ...keys.map((key) => memberName(key, '_'))];
  return { text: `${name}(${words.join(', ')})`, least: series.length + needed, most: words.length };
}
