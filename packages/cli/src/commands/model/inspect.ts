import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { modelText } from '../../terminal/modelText.js';
import { tellProblems } from '../../terminal/tellProblems.js';
import { defineCommand, exit } from '../Command.js';

/** `folio model inspect`. */
export const inspect = defineCommand({
  summary: 'say what an ONNX model takes and gives: inputs, features, window, preprocessing, digests, operators',
  usage: '<file>',
  options: [],
  examples: ['folio model inspect models/lstm.onnx', 'folio model inspect models/lstm.onnx --json'],
  async run({ arguments: [file = ''], options }) {
    const json = Boolean(options.json);
    const { inspectModel } = await import('@foliograph/models');
    const bytes = await readFile(file).catch((error: Error) => error.message);
    const facts =
      typeof bytes === 'string' ? { ok: false as const, problems: [{ severity: 'error' as const, message: bytes }] } : inspectModel(bytes);
    if (typeof bytes === 'string' || !facts.ok) {
      await tellProblems(
        (facts.ok ? [] : facts.problems).map((problem) => ({ ...problem, place: { file } })),
        json,
      );
      return exit.failed;
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const told = { file, size: bytes.length, sha256, ...facts.value };
    process.stdout.write(json ? `${JSON.stringify(told)}\n` : modelText(told));
    return exit.ok;
  },
});
