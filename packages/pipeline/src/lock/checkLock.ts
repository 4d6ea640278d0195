import type { Diagnostic } from '@foliograph/core';
import { type Environment, thisEnvironment } from '../environment/index.js';
import { type Difference, differences, type Json } from '../json/index.js';
import { specAsJson } from '../plan/index.js';
import type { LoadedSpec } from '../spec/index.js';
import type { Lock } from './Lock.js';
import { lockPath } from './lockPath.js';
import { versionsOf } from './versionsOf.js';

/** What a pipeline would be run with here. */
export interface Present {
  readonly files: Lock['files'];
  readonly engine: Lock['engine'];
  readonly environment?: Environment;
  /** Whether versions may be others, so that they are only told. */
  readonly lenient?: boolean;
}

/** What of a pipeline has changed since it was locked: its spec, the files it reads, the engine and the versions that compute, each named. */
export function checkLock(
  lock: Lock,
  { file, spec, registries }: LoadedSpec,
  { files, engine, environment = thisEnvironment(), lenient = false }: Present,
): readonly Diagnostic[] {
  const without = ({ engine: _engine, ...rest }: Lock['spec']): Json => rest;
  const wording: readonly (readonly [
    found: readonly Difference[],
    tell: (difference: Difference) => string,
    severity: Diagnostic['severity'],
  ])[] = [
    [differences(without(lock.spec), without(specAsJson(spec, registries))), (one) => `${one.path.join('.')} is ${moved(one)}`, 'error'],
    [differences(lock.files, files), (one) => `${one.path.join(': ')} ${verb(one)}`, 'error'],
    [differences(lock.engine ?? null, engine ?? null), (one) => `${['engine', ...one.path].join(' ')} is ${moved(one)}`, 'error'],
    [differences(lock.versions, versionsOf(environment)), (one) => `${one.path.join('.')} is ${moved(one)}`, lenient ? 'warning' : 'error'],
  ];
  return wording.flatMap(([found, tell, severity]) =>
    found.map((one): Diagnostic => ({ severity, message: `differs from the lock: ${tell(one)}`, place: { file: lockPath(file) } })),
  );
}

const verb = ({ before, after }: Difference) => (before === undefined ? 'is new' : after === undefined ? 'is gone' : 'has other contents');
const moved = ({ before, after }: Difference) => `${text(after)}, was ${text(before)}`;
const text = (value: Json | undefined) => (value === undefined ? 'not there' : typeof value === 'string' ? value : JSON.stringify(value));
