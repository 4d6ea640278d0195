import { byteSize } from '../../terminal/byteSize.js';
import { tellProblems } from '../../terminal/tellProblems.js';
import { defineCommand, exit } from '../Command.js';
import { amountOf } from './amountOf.js';
import { onStore } from './onStore.js';

const sizes = { b: 1, k: 1e3, kb: 1e3, m: 1e6, mb: 1e6, g: 1e9, gb: 1e9, t: 1e12, tb: 1e12 };
const spans = { d: 86_400e3, h: 3_600e3, m: 60e3, w: 604_800e3 };

/** `folio cache gc`. */
export const gc = defineCommand({
  summary: 'remove what no entry needs, and entries that no run keeps, the least recently used first, as far as bounds ask for it',
  usage: '',
  options: [
    ['--max-size <size>', 'remove entries until the store is no larger, such as 500M or 10G'],
    ['--older-than <span>', 'remove entries that were not used for so long, such as 12h, 30d or 8w'],
    ['--dry-run', 'say what would be removed, and remove nothing'],
  ],
  examples: ['folio cache gc', 'folio cache gc --max-size 10G', 'folio cache gc --older-than 30d --dry-run'],
  async run({ options }) {
    const json = Boolean(options.json);
    const maxBytes = options.maxSize === undefined ? undefined : amountOf(String(options.maxSize), sizes);
    const olderThan = options.olderThan === undefined ? undefined : amountOf(String(options.olderThan), spans);
    const wrong = [
      ...(options.maxSize !== undefined && maxBytes === undefined
        ? [`--max-size must be a size such as 10G, is "${options.maxSize}"`]
        : []),
      ...(options.olderThan !== undefined && olderThan === undefined
        ? [`--older-than must be a span such as 30d, is "${options.olderThan}"`]
        : []),
    ];
    if (wrong.length > 0) {
      await tellProblems(
        wrong.map((message) => ({ severity: 'error', message })),
        json,
      );
      return exit.badSpec;
    }
    const dryRun = Boolean(options.dryRun);
    return onStore(json, async (home) => {
      const { collectGarbage } = await import('@foliograph/pipeline');
      const bounds = { ...(maxBytes === undefined ? {} : { maxBytes }), ...(olderThan === undefined ? {} : { olderThan }) };
      const { entries, unfinished, strays, freed, left, kept, inUse } = await collectGarbage(home, { ...bounds, dryRun });
      const reached = maxBytes === undefined || left <= maxBytes;
      if (json) {
        const removed = entries.map(({ key, node, stage, specs, bytes, used }) => ({
          key,
          node,
          stage,
          specs,
          bytes,
          used: new Date(used).toISOString(),
        }));
        process.stdout.write(
          `${JSON.stringify({ home, status: reached ? 'ok' : 'too large', dryRun, removed, unfinished, strays, freed, left, kept, inUse })}\n`,
        );
      } else {
        for (const { node, key, bytes } of entries) process.stdout.write(`${node}  ${key.slice(0, 12)}  ${byteSize(bytes)}\n`);
        const others = [
          ...(unfinished.length > 0 ? [`${unfinished.length} unfinished`] : []),
          ...(strays > 0 ? [`${strays} files of no entry`] : []),
        ];
        process.stdout.write(
          `${dryRun ? 'would remove' : 'removed'} ${[`${entries.length} entries`, ...others].join(', ')}: ${byteSize(freed)}, ${byteSize(left)} left\n`,
        );
        if (!reached)
          await tellProblems(
            [
              {
                severity: 'error',
                message: `the store is still larger than ${byteSize(maxBytes)}: ${kept} entries are kept by runs (folio runs rm lets them go), ${inUse} were used within minutes or by a process that lives`,
              },
            ],
            false,
          );
      }
      return reached ? exit.ok : exit.failed;
    });
  },
});
