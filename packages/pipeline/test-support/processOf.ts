import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

interface Said {
  readonly type: string;
  readonly node?: string;
  readonly [key: string]: unknown;
}

/** Runs a program in a process of its own; gives what it says, a JSON value a line, once it has ended in whatever way. */
export function processOf(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): { child: ChildProcess; ended: Promise<readonly Said[]> } {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options });
  let text = '';
  child.stdout!.on('data', (piece) => {
    text += piece;
  });
  const ended = new Promise<readonly Said[]>((resolve) => {
    const whole = () =>
      text
        .slice(0, text.lastIndexOf('\n') + 1)
        .split('\n')
        .filter((line) => line !== '');
    child.on('close', () => resolve(whole().map((line) => JSON.parse(line) as Said)));
  });
  return { child, ended };
}
