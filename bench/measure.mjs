// @ts-check
import { spawnSync } from 'node:child_process';

/** The middle of some numbers. @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Seconds that a command takes as a whole process; one that fails is thrown with what it said. @param {readonly string[]} command @param {NodeJS.ProcessEnv} [env] */
export function secondsOf([command = '', ...args], env = process.env) {
  const started = performance.now();
  const { status, stderr } = spawnSync(command, args, { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return (performance.now() - started) / 1000;
}

/** Seconds of each command: run in turn, so that a drift of the machine's speed meets all alike. @param {readonly (readonly string[])[]} commands @param {number} rounds @param {NodeJS.ProcessEnv} [env] */
export function interleaved(commands, rounds, env = process.env) {
  /** @type {number[][]} */
  const seconds = commands.map(() => []);
  for (let round = -1; round < rounds; round++)
    for (const [i, command] of commands.entries()) {
      const taken = secondsOf(command, env);
      if (round >= 0) seconds[i]?.push(taken);
    }
  return seconds.map(median);
}
