import { tellProblems } from '../terminal/tellProblems.js';
import { defineCommand, exit } from './Command.js';

/** `folio list`. */
export const list = defineCommand({
  summary: 'name what there is: models, factors, portfolios, metrics, sources, transforms, targets, splits, sections',
  usage: '[set]',
  options: [],
  examples: ['folio list', 'folio list models', 'folio list factors --json'],
  async run({ arguments: [wanted], options }) {
    const json = Boolean(options.json);
    const { memberSets } = await import('@foliograph/pipeline');
    const names = Object.keys(memberSets);
    if (wanted !== undefined && !names.includes(wanted)) {
      await tellProblems([{ severity: 'error', message: `there is no set "${wanted}"`, remedy: `the sets are ${names.join(', ')}` }], json);
      return exit.badSpec;
    }
    const listed = names.filter((name) => wanted === undefined || name === wanted).map((set) => ({ set, members: memberSets[set]! }));
    if (json) process.stdout.write(`${JSON.stringify(Object.fromEntries(listed.map(({ set, members }) => [set, members])))}\n`);
    else {
      for (const { set, members } of listed) {
        const width = Math.max(0, ...members.map(({ name }) => name.length));
        process.stdout.write(`${set}\n${members.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n')}\n`);
      }
    }
    return exit.ok;
  },
});
