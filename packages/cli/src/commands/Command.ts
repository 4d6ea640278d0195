/** Exit codes of every command. */
export const exit = { ok: 0, failed: 1, badSpec: 2, lookAhead: 3, interrupted: 130 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** What a command was given. */
export interface Invocation {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** A command of `folio`: how it is called and what it does. Heavy packages are imported inside `run`, so that help stays fast. */
export interface Command {
  readonly summary: string;
  /** Positional arguments as commander writes them, such as '<spec>'. */
  readonly usage: string;
  readonly options: readonly (readonly [flags: string, description: string])[];
  readonly examples: readonly string[];
  run(invocation: Invocation): Promise<ExitCode>;
}

/** Types a command. */
export const defineCommand = (command: Command): Command => command;
