import { explanation } from '../../terminal/explanation.js';
import { tellProblems } from '../../terminal/tellProblems.js';
import { defineCommand, exit } from '../Command.js';

/** `folio factors explain`. */
export const explain = defineCommand({
  summary: 'say what a factor computes: its formula, lines, parameters, fields, source and what it expands to',
  usage: '<factor>',
  options: [],
  examples: ['folio factors explain bbi', 'folio factors explain alpha041 --json'],
  async run({ arguments: [name = ''], options }) {
    const json = Boolean(options.json);
    const { describeFactor, factorSet, factorSets, memberName, unknown } = await import('@foliograph/core');
    const account = describeFactor(name);
    if (!account) {
      const members = Object.values(factorSets).flatMap(({ factors }) => factors().map((member) => member.name));
      const known = [...Object.keys(factorSet).map((exported) => memberName(exported, '_')), ...members];
      const { severity, message, remedy } = unknown('factor', name, new Set(known), { file: '' });
      const short = { severity, message, ...(remedy ? { remedy: 'folio factors names them all' } : {}) };
      await tellProblems([short], json);
      return exit.badSpec;
    }
    process.stdout.write(json ? `${JSON.stringify(account)}\n` : explanation(account));
    return exit.ok;
  },
});
