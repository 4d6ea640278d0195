// @ts-check
// What a user waits for before anything happens, against what Node itself takes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleaved } from './measure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folio = join(root, 'packages/cli/bin/folio.js');

export async function* bench() {
  const home = mkdtempSync(join(tmpdir(), 'folio-bench-'));
  const real = process.env.FOLIO_DATA !== undefined;
  const spec = join(root, real ? 'pipelines/us12-weekly-lstm-small.yaml' : 'pipelines/quickstart.yaml');
  const node = process.execPath;
  const env = { ...process.env, FOLIO_HOME: home };
  const run = [node, folio, 'run', spec, '--json', ...(real ? ['--set', 'models.lstm.lstm.epochs=1'] : [])];
  try {
    interleaved([run], 1, env);
    const [bare = NaN, help = NaN, cached = NaN] = interleaved([[node, '-e', '0'], [node, folio, '--help'], run], 15, env);
    yield { bench: 'folio --help', value: help * 1000, unit: 'ms', ratio: help / bare, against: 'node -e 0' };
    yield {
      bench: `cached run (${real ? 'us12' : 'quickstart'})`,
      value: cached * 1000,
      unit: 'ms',
      ratio: cached / bare,
      against: 'node -e 0',
    };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
