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
      // A set that only gathers others comes after them, in one line.
      for (const { set, summary, factors } of sets.toSorted((a, b) => a.factors.length - b.factors.length)) {
        process.stdout.write(`${set}: ${summary}\n`);
        const gathered = factors.every(({ name }) => told.has(name));
        if (gathered) process.stdout.write(`  ${factors.length} factors, all of them told above\n`);
        const width = Math.max(0, ...factors.map(({ name }) => name.length));
        for (const { name, formula } of gathered ? [] : factors) process.stdout.write(`  ${name.padEnd(width)}  ${formula}\n`);
        for (const { name } of factors) told.add(name);
      }
      process.stdout.write('others, of no set\n');
      for (const { name, summary } of others) process.stdout.write(`  ${name}  ${summary}\n`);
    }
    return exit.ok;
  },
});
