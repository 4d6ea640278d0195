import type { FactorSet } from '@foliograph/core';
import { defineCommand, exit } from '../Command.js';

/** `folio factors` alone. */
export const library = defineCommand({
  summary: 'name the factors there are, set by set, with their formulas',
  usage: '',
  options: [],
  examples: [],
  async run({ options }) {
    const { factorSet, factorSets, memberName } = await import('@foliograph/core');
    const sets = Object.entries(factorSets as Readonly<Record<string, FactorSet>>).map(([set, { summary, factors }]) => ({
      set,
      summary,
      factors: factors(),
    }));
    const held = new Set(sets.flatMap(({ factors }) => factors.map(({ name }) => name)));
    const others = Object.entries(factorSet)
      .map(([exported, { summary }]) => ({ name: memberName(exported, '_'), summary }))
      .filter(({ name }) => !held.has(name));
    if (options.json) process.stdout.write(`${JSON.stringify({ sets, others })}\n`);
    else {
      const told = new Set<string>();
      // A set that only gathers others is told after them, in one line.
      for (const { set, summary, factors } of sets.toSorted((a, b) => a.factors.length - b.factors.length)) {
        process.stdout.write(`${set}: ${summary}\n`);
        const fresh = factors.filter(({ name }) => !told.has(name));
        if (fresh.length < factors.length) process.stdout.write(`  ${factors.length - fresh.length} factors that are told above\n`);
        const width = Math.max(0, ...fresh.map(({ name }) => name.length));
        for (const { name, formula } of fresh) process.stdout.write(`  ${name.padEnd(width)}  ${formula}\n`);
        for (const { name } of factors) told.add(name);
      }
      process.stdout.write('others, of no set\n');
      for (const { name, summary } of others) process.stdout.write(`  ${name}  ${summary}\n`);
    }
    return exit.ok;
  },
});
