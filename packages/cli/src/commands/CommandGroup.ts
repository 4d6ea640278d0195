import type { Command } from './Command.js';

/** Commands under one word, such as `folio data fetch`. */
export interface CommandGroup {
  readonly summary: string;
  readonly examples: readonly string[];
  readonly commands: Readonly<Record<string, Command>>;
  /** What the word does where none of them follows. */
  readonly itself?: Command;
}

/** Types a group of commands. */
export const defineCommandGroup = (group: CommandGroup): CommandGroup => group;
