import { tellProblems } from '../terminal/tellProblems.js';
import { defineCommand, exit } from './Command.js';
import { onPipeline } from './onPipeline.js';

/** `folio lock`. */
export const lock = defineCommand({
  summary: 'run a pipeline and write beside its spec what it came of and came to: digests, versions, engine, figures',
  usage: '<spec>',
  options: [
    ['--engine <name>', 'what trains models: auto, onnx or tensorflow'],
    ['-j, --jobs <n>', 'how many stages may run at once (default: the processor’s cores)'],
  ],
  examples: ['folio lock pipelines/quickstart.yaml', 'folio run pipelines/quickstart.yaml --frozen'],
  async run({ arguments: [file = ''], options }) {
    const { lockPipeline } = await import('@foliograph/pipeline');
    return onPipeline({ file, options }, lockPipeline, async ({ outcome, file: written }, json) => {
      const { id, run, status, stages, failures } = outcome;
      if (json)
        process.stdout.write(
          `${JSON.stringify({ id, run, status, stages, lock: written, ...(failures.length > 0 ? { problems: failures } : {}) })}\n`,
        );
      else {
        if (failures.length > 0) await tellProblems(failures, false);
        if (written !== undefined) process.stdout.write(`lock: ${written}\n`);
      }
      return { ok: exit.ok, failed: exit.failed, interrupted: exit.interrupted }[status];
    });
  },
});
