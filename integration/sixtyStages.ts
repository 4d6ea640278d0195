import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folio } from './folio.js';

/** Stages of the pipeline below. */
export const stages = 60;

const text = `name: sixty
seed: 3
data:
  prices: { synthetic: { assets: 6, from: 2016-01-01, to: 2018-12-31 } }
  calendar: weekly
factors: [close, { momentum: { window: 4, skip: 0 } }, { momentum: { window: 8, skip: 0 } }, { momentum: { window: 12, skip: 0 } }, { volatility: { window: 4 } }, { volatility: { window: 8 } }]
preprocess: [{ carry: { max: 5 } }, { standardize: { per: pooled } }]
target: { forward-return: { horizon: 1 } }
split: { holdout: { train-to: 2017-12-29, test-from: 2018-01-05 } }
models:
  ridge: { linear: { window: 4 } }
  net: { mlp: { window: 4, layers: [4], epochs: 2 } }
portfolios:
  one: { top-k: { k: 1 } }
  two: { top-k: { k: 2 } }
  tilted: { tilt-to-forecast: { max-weight: 1/3 } }
  equal: { equal-weight: { rebalance: never } }
backtest: { capital: 1e6, costs: { none: {}, fees: { bps: 10 } } }
report: [summary]
`;

/** Writes the spec of a small pipeline of many stages of all kinds. */
export function sixtyStages(folder: string): string {
  const file = join(folder, 'sixty.yaml');
  writeFileSync(file, text);
  return file;
}

/** What a run says that ended, and how it ended. */
export async function ranIn(spec: string, home: string) {
  const { code, stdout, stderr } = await folio(['run', spec, '--json'], { FOLIO_HOME: home }).ended;
  const said = (stdout === '' ? {} : JSON.parse(stdout)) as {
    status?: string;
    stages?: { total: number; cached: number; ran: number };
    problems?: readonly { message: string; remedy?: string }[];
  };
  return { code, stderr, ...said };
}

/** Names of the manifests of a store: what is finished in it. */
export const finishedIn = (home: string): ReadonlySet<string> => {
  try {
    return new Set(readdirSync(join(home, 'manifests')));
  } catch {
    return new Set();
  }
};

/** Everything finished in a store: of each key what later keys depend on, and every content byte by byte. */
export function artifactsIn(home: string): ReadonlyMap<string, string | Buffer> {
  const found = new Map<string, string | Buffer>();
  for (const name of finishedIn(home)) {
    const { digest, files, parts, warnings } = JSON.parse(readFileSync(join(home, 'manifests', name), 'utf8')) as Record<string, unknown>;
    found.set(name, JSON.stringify({ digest, files, parts, warnings }));
    for (const { sha256 } of files as readonly { sha256: string }[])
      found.set(sha256, readFileSync(join(home, 'objects', sha256.slice(0, 2), sha256)));
  }
  return found;
}
