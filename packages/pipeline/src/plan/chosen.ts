import type { Member, Registry } from '@foliograph/core';
import type { Json } from '../json/index.js';
import type { Choice } from '../spec/index.js';
import { withoutPaths } from './withoutPaths.js';

/** A chosen member as keys and plan texts show it: its name and its parameters without paths, and its version under "set/name". */
export function chosen<M extends Member>(set: string, members: Registry<M>, choice: Choice) {
  const member = members.get(choice.name);
  if (!member) throw new Error(`no member "${choice.name}" in ${set}`);
  const params: Json = { [choice.name]: withoutPaths(member.params, choice.params) };
  return { member, params, versions: { [`${set}/${choice.name}`]: member.version } };
}
