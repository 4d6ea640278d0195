import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../json/index.js';
import { attempt } from './attempt.js';
import { layout } from './layout.js';
import { StoreFailure } from './StoreFailure.js';

/** Something that was tried on a test. */
export interface CountedTrial {
  /** Digest of all that was said of it: the same trial has the same. */
  readonly id: string;
  readonly strategy: string;
  /** Its Sharpe ratio when it was first counted; null where it had none. */
  readonly sharpe: number | null;
}

/** What has been tried under the name of a spec, for statistics that allow for the number of trials. It is only added to. */
export interface CountedTrials {
  /** Each once, in the order in which they were first counted. */
  read(spec: string): readonly CountedTrial[];
  /** Counts those that were not; gives how many there are now. */
  add(spec: string, trials: readonly CountedTrial[]): Promise<number>;
}

/** The count in a store, a file a name and a line a trial, so that runs at the same time do not overwrite each other. */
export function trialsAt(home: string): CountedTrials {
  const { trials: folder } = layout(home);
  const fileOf = (spec: string) => join(folder, `${sha256(spec).slice(0, 16)}.jsonl`);
  const read = (spec: string): readonly CountedTrial[] => {
    const found = new Map<string, CountedTrial>();
    for (const line of (attempt(() => readFileSync(fileOf(spec), 'utf8')) ?? '').split('\n')) {
      // A line may have been cut off by a kill.
      const one = attempt(() => JSON.parse(line) as CountedTrial & { readonly spec: string });
      if (one && !found.has(one.id)) found.set(one.id, { id: one.id, strategy: one.strategy, sharpe: one.sharpe });
    }
    return [...found.values()];
  };
  return {
    read,
    add: (spec, trials) =>
      StoreFailure.guard(folder, () => {
        const known = new Map(read(spec).map((trial) => [trial.id, trial]));
        const fresh = trials.filter(({ id }, i) => !known.has(id) && trials.findIndex((other) => other.id === id) === i);
        if (fresh.length > 0) {
          mkdirSync(folder, { recursive: true });
          // A line that was cut off ends here.
          const lines = fresh.map(({ id, strategy, sharpe }) => JSON.stringify({ id, spec, strategy, sharpe }));
          appendFileSync(fileOf(spec), `\n${lines.join('\n')}\n`);
        }
        return known.size + fresh.length;
      }),
  };
}
