import type { RunNodes, RunRecord } from '@foliograph/pipeline';
import { duration } from './duration.js';
import { minute } from './minute.js';

/** What is recorded of a run, as a table of names and values. */
export function runText(run: RunRecord, files: RunNodes['files']): string {
  const { stages, environment, engine } = run;
  const { foliograph, node, platform, arch, packages, processor } = environment;
  const { name = '', version = '', device = '' } = (engine ?? {}) as { readonly [key in 'name' | 'version' | 'device']?: string };
  const read = Object.values(files).flatMap((named) => Object.keys(named)).length;
  const rows = [
    ['run', run.id],
    ['spec', `${run.name} (${run.file})`],
    ['spec sha256', run.specDigest],
    ...run.settings.map((setting) => ['set', setting]),
    ['began', `${minute(run.started)} UTC`],
    ['status', `${run.status} after ${duration(run.seconds)}`],
    ['stages', `${stages.total}: ${stages.cached} cached, ${stages.ran} ran`],
    ['result', run.result],
    ['files read', String(read)],
    ...(engine === undefined ? [] : [['engine', `${name} ${version} on ${device}`]]),
    ['foliograph', foliograph],
    ['node', `${node} on ${platform} ${arch}`],
    [
      'packages',
      Object.entries(packages)
        .map(([name, version]) => `${name} ${version}`)
        .join(', '),
    ],
    ['processor', processor.model],
    ['features', processor.features?.join(' ') ?? 'not told by this platform'],
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return rows.map(([name = '', value]) => `${name.padEnd(width)}  ${value}\n`).join('');
}
