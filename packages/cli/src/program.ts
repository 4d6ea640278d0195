import { Command as Commander, CommanderError } from 'commander';
import { type Command, type ExitCode, exit } from './commands/Command.js';
import type { CommandGroup } from './commands/CommandGroup.js';
import * as commands from './commands/index.js';
import { version } from './version.js';

/** Runs the command line and gives the exit code. */
export async function program(words: readonly string[]): Promise<number> {
  const folio = new Commander('folio')
    .description('One YAML file, one reproducible quantitative-investment experiment.')
    .version(version)
    .exitOverride()
    .enablePositionalOptions()
    .showHelpAfterError('(folio --help shows how it is called)');
  let code: number = exit.ok;
  addCommands(folio, commands, (ended) => {
    code = ended;
  });
  try {
    await folio.parseAsync(words, { from: 'user' });
  } catch (mistake) {
    if (mistake instanceof CommanderError) return mistake.exitCode === 0 ? exit.ok : exit.badSpec;
    throw mistake;
  }
  return code;
}

function addCommands(parent: Commander, added: Readonly<Record<string, Command | CommandGroup>>, ended: (code: ExitCode) => void): void {
  for (const [name, member] of Object.entries(added)) {
    const { summary, examples } = member;
    const command = parent.command('commands' in member ? name : `${name} ${member.usage}`.trim()).description(summary);
    if (examples.length > 0) command.addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ ${example}`).join('\n')}`);
    if ('commands' in member) {
      if (member.itself) addAction(command.enablePositionalOptions(), member.itself, ended);
      addCommands(command, member.commands, ended);
    } else addAction(command, member, ended);
  }
}

function addAction(command: Commander, { options, run }: Command, ended: (code: ExitCode) => void): void {
  for (const [flags, description] of options) {
    // An option that is given more than once is a list.
    if (flags.includes('...'))
      command.option(flags.replace('...', ''), description, (value: string, before: string[] = []) => [...before, value]);
    else command.option(flags, description);
  }
  command.option('--json', 'print one JSON object on standard output');
  command.action(async (...given: unknown[]) => {
    const positional = given
      .slice(0, -2)
      .flat()
      .filter((word): word is string => typeof word === 'string');
    ended(await run({ arguments: positional, options: command.opts() }));
  });
}
