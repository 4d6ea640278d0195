import type { Factor } from '../factors/Factor.js';
import { linesOf } from '../factors/linesOf.js';
import { memberName } from '../member/index.js';
import type { SetMember } from './FactorSet.js';

/** The main line of a factor at its defaults as a member of a set, under the name that users write for its export. */
export function memberOf(exported: string, factor: Factor): SetMember {
  const defaults = Object.fromEntries(
    Object.entries(factor.params.properties).map(([key, field]) => [key, (field as { readonly default?: unknown }).default]),
  );
  const [formula] = linesOf(factor, defaults).values();
  const otherwise = factor.otherwise?.(defaults) ?? [];
  return { name: memberName(exported, '_'), formula: formula!, ...(otherwise.length > 0 ? { otherwise } : {}) };
}
