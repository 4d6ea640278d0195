import type { Diagnostic } from '@foliograph/core';
import type { FetchOutcome } from '@foliograph/pipeline';
import { changesText } from '../../terminal/changesText.js';
import { fetchProgress } from '../../terminal/fetchProgress.js';
import { interruptible } from '../../terminal/interruptible.js';
import { tellProblems } from '../../terminal/tellProblems.js';
import { defineCommand, exit } from '../Command.js';

/** `folio data fetch`. */
export const fetch = defineCommand({
  summary: 'fetch daily bars into a snapshot on disk, which specs then read without the network',
  usage: '<feed-or-spec> [symbols...]',
  options: [
    ['--from <day>', 'first day (default: as far back as the feed goes)'],
    ['--until <day>', 'last day (default: the last session that is over)'],
    ['--to <folder>', 'folder of snapshots, which a spec names as path'],
    ['--url <address>', 'ask this server in place of the feed’s own, such as a mirror'],
    ['--rate <n>', 'requests that may start in a second (default: 2)'],
    ['-j, --jobs <n>', 'requests under way at once (default: 2)'],
    ['--attempts <n>', 'attempts at each symbol (default: 5)'],
    ['--timeout <seconds>', 'time for one attempt (default: 30)'],
    ['--user-agent <text>', 'how to introduce oneself to the server'],
    ['--allow-missing', 'make the snapshot current although symbols are missing'],
  ],
  examples: [
    'folio data fetch yahoo TSLA,NVDA --from 2010-01-01 --until 2023-12-29 --to data/us',
    'folio data fetch stooq TSLA.US NVDA.US --to data/stooq',
    'folio data fetch pipeline.yaml',
  ],
  async run({ arguments: words, options }) {
    const json = Boolean(options.json);
    const { fetchOptions } = await import('./fetchOptions.js');
    const { fetchesFor } = await import('./fetchesFor.js');
    const read = fetchOptions(options);
    const fetches = read.ok ? await fetchesFor(words, read.value) : read;
    if (!read.ok || !fetches.ok) {
      await tellProblems(fetches.ok ? [] : fetches.problems, json);
      return exit.badSpec;
    }
    const { fetchSnapshot, httpDefaults, systemClock } = await import('@foliograph/pipeline');
    const { Progress } = await import('../../terminal/Progress.js');
    const { allowMissing, url: base } = read.value;
    const http = { ...httpDefaults, ...read.value.http };
    const told: object[] = [];
    let status: FetchOutcome['status'] = 'ok';
    for (const fetch of fetches.value) {
      const { feed, to, symbols } = fetch;
      const key = feed.keyVariable === undefined ? undefined : process.env[feed.keyVariable];
      const request = { ...fetch, base, key, allowMissing, http, now: new Date().toISOString() };
      const progress = new Progress(process.stderr);
      const tell = fetchProgress(progress, `fetch ${feed.name}`);
      const outcome = await interruptible((signal) => fetchSnapshot(request, { clock: systemClock, signal, tell }));
      progress.end();
      if (!outcome.ok) {
        await tellProblems(outcome.problems, json);
        return exit.badSpec;
      }
      told.push(asJson(feed.name, to, outcome.value));
      if (!json) await tellOutcome(feed.name, outcome.value, new Set(symbols).size);
      if (outcome.value.status !== 'ok') status = outcome.value.status;
      if (status === 'interrupted') break;
    }
    if (json) process.stdout.write(`${JSON.stringify({ status, fetches: told })}\n`);
    return { ok: exit.ok, failed: exit.failed, interrupted: exit.interrupted }[status];
  },
});

const asJson = (feed: string, to: string, { snapshot, changes, ...outcome }: FetchOutcome): object => ({
  feed,
  to,
  ...outcome,
  snapshot: snapshot?.digest ?? null,
  folder: snapshot?.folder ?? null,
  changes: changes ?? null,
});

async function tellOutcome(
  feed: string,
  { status, snapshot, changes, symbols, kept, failures, warnings }: FetchOutcome,
  asked: number,
): Promise<void> {
  const problems: Diagnostic[] = [...warnings, ...failures];
  if (status === 'failed')
    problems.push({
      severity: 'error',
      message: `${failures.length} of ${asked} symbols are missing, so no snapshot was made`,
      remedy: 'what has come is kept for a day: fetch again to ask for the others alone, or add --allow-missing to do without them',
    });
  await tellProblems(problems, false);
  if (!snapshot) return;
  const before = kept > 0 ? `, ${kept} of them from an earlier fetch` : '';
  process.stdout.write(`${feed}: ${symbols.length} symbols${before}\nsnapshot: ${snapshot.folder}\n`);
  if (changes && changes.before !== snapshot.digest) process.stdout.write(`${changesText(changes)}\n`);
  else if (changes) process.stdout.write('the answers are those of the snapshot that was current\n');
}
