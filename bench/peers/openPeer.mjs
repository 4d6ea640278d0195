// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { venv } from './venv.mjs';

/** A Python process that runs `NAME.py` with the packages of `NAME.txt` and answers one line of JSON with another; undefined where Python is absent. @param {string} name */
export function openPeer(name) {
  const python = venv(name);
  if (!python) return undefined;
  // Settings of the machine that would have NumPy take the kernels of another processor.
  const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...env } = process.env;
  const child = spawn(python, [fileURLToPath(new URL(`${name}.py`, import.meta.url))], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    /** @param {object} job @returns {Promise<Record<string, number>>} */
    async ask(job) {
      child.stdin.write(`${JSON.stringify(job)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`${name}.py ended without an answer`);
      return JSON.parse(value);
    },
    async close() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
