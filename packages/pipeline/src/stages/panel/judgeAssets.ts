import { chooseEligible, type Diagnostic, type Excluded, fail, type Plane, type Result } from '@foliograph/core';
import { registries } from '../../members/index.js';
import { single } from '../single.js';
import type { PanelFrame } from './makeFrame.js';
import type { PanelParams } from './PanelParams.js';
import { tellExcluded } from './tellExcluded.js';

interface Judged {
  readonly member: Plane;
  readonly excluded: readonly Excluded[];
  readonly warnings: readonly Diagnostic[];
}

/** Which assets of a frame may be held by the rules of the spec, counted from the session of index `from` on. */
export async function judgeAssets(
  planes: ReadonlyMap<string, () => Promise<Plane>>,
  { assets, sessions, traded, member }: PanelFrame,
  { eligible, adjusted }: PanelParams,
  from: number,
): Promise<Result<Judged>> {
  const rules = eligible.map((choice) => {
    const { name, params } = single(choice);
    return { name, rule: registries.eligibilities.get(name)!, params };
  });
  const [first = '', last = ''] = [sessions[0], sessions.at(-1)];
  const warnings: Diagnostic[] = [];
  const fields = new Map<string, Plane>();
  for (const { name, rule, params } of rules) {
    const { asOf } = params as { readonly asOf?: string };
    if (asOf !== undefined && (asOf < first || asOf > last))
      return fail(`eligible: "${name}" is judged on ${asOf}, but the data are of ${first} to ${last}`);
    const combinations = rule.reads(params as never);
    const wanted = combinations.find((those) => those.every((field) => planes.has(field)));
    if (!wanted)
      return fail(`eligible: "${name}" needs ${combinations.map((those) => those.join(' and ')).join(', or ')}, which the data lack`, {
        remedy: `they hold ${[...planes.keys()].join(', ')}`,
      });
    if (adjusted && rule.level && wanted.includes('close'))
      warnings.push({
        severity: 'warning',
        message: `eligible: "${name}" looks at adjusted closes, whose level later splits and dividends change: who is let in may hang on what happened later`,
        remedy: 'read closes as traded beside those adjusted, or traded amounts',
      });
    for (const field of wanted) if (!fields.has(field)) fields.set(field, await planes.get(field)!());
  }
  const { member: marks, excluded } = chooseEligible(rules, { assets, days: sessions, traded, member, fields, from });
  const T = sessions.length;
  if (!marks.some((mark, i) => mark === 1 && i % T >= from))
    return fail('eligible: the rules let no asset in at any session', { remedy: excluded.map(tellExcluded).join('; ') });
  return { ok: true, value: { member: marks, excluded, warnings } };
}
