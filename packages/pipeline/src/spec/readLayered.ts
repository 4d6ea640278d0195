import { type Diagnostic, ok, type Place, type Result } from '@foliograph/core';
import { at } from './at.js';
import { byPlace } from './byPlace.js';
import { checkSpec } from './checkSpec.js';
import { checkTested } from './checkTested.js';
import { child } from './child.js';
import type { Draft } from './Draft.js';
import { expandSets } from './expandSets.js';
import { frame } from './frame.js';
import type { Layered } from './Layered.js';
import type { LoadedSpec } from './LoadedSpec.js';
import type { Reading } from './Reading.js';
import type { Registries } from './Registries.js';
import { readFactor } from './readFactor.js';
import { readFields } from './readFields.js';
import { readMember } from './readMember.js';
import type { Spec } from './Spec.js';
import { screened } from './screened.js';
import { sizedPortfolios } from './sizedPortfolios.js';
import type { SweepFields } from './sweepFrame.js';
import type { Written } from './Written.js';
import { yamlSchema } from './yamlSchema.js';

/** Checks a spec as written and fills its defaults in; every mistake that can be seen without data is a problem with its place, sorted by place. */
export function readLayered({ file, settings, root: written, registries, formula, validate }: Layered): Result<LoadedSpec> {
  const root = expandSets(written, registries);
  const place = (keys: readonly (string | number)[]): Place => at(reach(root, keys));
  const problems: Diagnostic[] = [];
  const reading: Reading = {
    registries,
    formula,
    validate,
    report: (problem) => problems.push(problem),
    member: (set, node) => readMember(set, node, reading),
    factor: (node) => readFactor(node, reading),
  };
  const fields = readFields(root, yamlSchema(frame), { name: 'the spec', key: 'key' }, reading);
  const draft = { ...fields, report: fields.report ?? sectionsFor(fields as Draft, registries) };
  problems.push(...checkSpec(draft as Draft, { place }, registries));
  if (problems.length === 0) problems.push(...checkTested(draft as Draft, { place }, registries));
  if (problems.length > 0) return { ok: false, problems: byPlace(problems, file) };
  const { plugins: _plugins, sweep, ...spec } = draft as unknown as Spec & { plugins: readonly string[]; sweep?: SweepFields };
  return ok({ file, settings, spec, registries, place, ...(sweep ? { sweep } : {}) });
}

/** The sections of a report that names none: all but those of parts that the spec lacks. */
function sectionsFor(draft: Draft, registries: Registries): readonly string[] {
  const parts = {
    screen: screened(draft, registries),
    null: draft.null !== undefined,
    sizes: sizedPortfolios(draft, registries).length > 0,
  };
  return [...registries.sections].flatMap(([name, { of }]) => (of === undefined || parts[of] ? [name] : []));
}

/** The value at the end of a path, or the last one on the way to it. */
function reach(root: Written, keys: readonly (string | number)[]): Written {
  let node = root;
  for (const key of keys) {
    const next = child(node, key);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}
