import { type Member, memberName, type Registry, unknown } from '@foliograph/core';
import { at } from './at.js';
import { child } from './child.js';
import { nouns } from './nouns.js';
import type { Reading } from './Reading.js';
import type { MemberSet } from './Registries.js';
import { readFields } from './readFields.js';
import type { Choice } from './Spec.js';
import { shown } from './shown.js';
import type { Written } from './Written.js';
import { yamlSchema } from './yamlSchema.js';

/** The member that a map of one key chooses, its parameters filled in; undefined after reporting what is wrong. */
export function readMember(set: MemberSet, node: Written, reading: Reading): Choice | undefined {
  const members: Registry<Member> = reading.registries[set];
  const noun = nouns[set];
  const say = (message: string, where: Written, remedy: string) => reading.report({ severity: 'error', message, place: at(where), remedy });
  if (!(node.value instanceof Map) || node.value.size !== 1) {
    const keys = node.value instanceof Map ? [...node.value.keys()].map(String) : [];
    const is = keys.length > 0 ? `${keys.length} keys: ${keys.join(', ')}` : node.value instanceof Map ? 'an empty map' : shown(node.value);
    say(`a ${noun} must be one name with its parameters below it, is ${is}`, node, `names are ${[...members.keys()].join(', ')}`);
    return undefined;
  }
  const [name, written] = [...(node.value as ReadonlyMap<string, Written>)][0]!;
  const member = members.get(name);
  if (member === undefined) {
    reading.report(unknown(noun, name, members.keys(), written.key));
    return undefined;
  }
  const owner = { name: `${noun} "${name}"`, key: `${noun} parameter` };
  const { given, problems } = counted(reading);
  if (!(written.value instanceof Map)) {
    say(`the parameters of ${owner.name} must be a map, is ${shown(written.value)}`, written, `write ${name}: { … }`);
    return undefined;
  }
  const params = readFields(written, yamlSchema(member.params), owner, given);
  const conflict = problems() === 0 ? member.check?.(params) : undefined;
  if (conflict) {
    const { field, message, remedy } = conflict;
    const place = at(child(written, memberName(field)) ?? written);
    given.report({ severity: 'error', message, place, ...(remedy !== undefined && { remedy }) });
  }
  return problems() === 0 ? { name, params } : undefined;
}

function counted(reading: Reading): { given: Reading; problems: () => number } {
  let count = 0;
  const report: Reading['report'] = (problem) => {
    count++;
    reading.report(problem);
  };
  return { given: { ...reading, report }, problems: () => count };
}
