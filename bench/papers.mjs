// @ts-check
// The small variants of the papers on real prices, all by one command: from an empty store, against what their stages take one after another, and again with all of it stored.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleaved, secondsOf } from './measure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'pipelines/papers');

export async function* bench() {
  if (!process.env.FOLIO_DATA) {
    process.stderr.write('papers reads real prices from FOLIO_DATA: skipped\n');
    return;
  }
  const specs = readdirSync(folder).filter((file) => file.endsWith('-small.yaml'));
  const home = mkdtempSync(join(tmpdir(), 'folio-bench-'));
  const env = { ...process.env, FOLIO_HOME: home };
  const node = process.execPath;
  const run = [node, join(root, 'packages/cli/bin/folio.js'), 'run', ...specs.map((spec) => join(folder, spec))];
  try {
    const first = secondsOf(run, env);
    const { stages, bytes } = await storedAt(home);
    const all = total(stages);
    const trainings = total(stages.filter(({ node }) => node.startsWith('train:')));
    yield {
      bench: `papers, ${specs.length} small specs from an empty store`,
      value: first,
      unit: 's',
      ratio: first / all,
      against: 'their stages one after another',
      note: `${stages.length.toLocaleString('en-US')} stages, ${Math.round((100 * trainings) / all)} % of their seconds training; store ${(bytes / 1e9).toFixed(1)} GB`,
    };
    const [again = NaN, bare = NaN] = interleaved([run, [node, '-e', '0']], 3, env);
    yield { bench: `papers, ${specs.length} small specs again`, value: again, unit: 's', ratio: again / bare, against: 'node -e 0' };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** What a store's runs made, and its bytes. @param {string} home */
async function storedAt(home) {
  const { listStore, openStore } = await import('../packages/pipeline/dist/index.js');
  const store = await openStore(home);
  if (!store.ok) throw new Error(store.problems[0]?.message);
  const { entries, bytes } = await listStore(home);
  const manifests = await Promise.all(entries.map(({ key }) => store.value.find(key)));
  return { stages: manifests.flatMap((manifest) => manifest?.record ?? []), bytes };
}

/** @param {readonly { seconds: number }[]} stages */
const total = (stages) => stages.reduce((sum, { seconds }) => sum + seconds, 0);
