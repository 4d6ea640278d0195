import { tellProblems } from '../terminal/tellProblems.js';
import { defineCommand, exit } from './Command.js';
import { onPipeline } from './onPipeline.js';

/** `folio verify`. */
export const verify = defineCommand({
  summary: 'compute a pipeline again without the store, and compare every output with what is locked or stored',
  usage: '<spec>',
  options: [
    ['--sample <n>', 'only so many stages, drawn at random; what they read is taken from the store'],
    ['--seed <s>', 'of the draw (default: another one each time, which is told)'],
    ['--set <key=value...>', 'set a value of the spec; may be repeated'],
    ['--engine <name>', 'what trains models: auto, onnx or tensorflow'],
    ['-j, --jobs <n>', 'how many stages may run at once (default: the processor’s cores)'],
  ],
  examples: ['folio verify pipelines/quickstart.yaml', 'folio verify pipelines/quickstart.yaml --sample 5 --seed 1 --json'],
  async run({ arguments: [file = ''], options }) {
    const sample = whole(options.sample);
    const seed = whole(options.seed ?? Math.floor(Math.random() * 1e6));
    for (const [name, value] of Object.entries({ sample, seed })) {
      if (!Number.isNaN(value)) continue;
      await tellProblems(
        [{ severity: 'error', message: `--${name} must be a whole number, is "${String(options[name])}"` }],
        Boolean(options.json),
      );
      return exit.badSpec;
    }
    const { verifyPipeline } = await import('@foliograph/pipeline');
    const work = (...[loaded, running]: Parameters<typeof verifyPipeline>) =>
      verifyPipeline(loaded, { ...running, ...(sample === undefined ? {} : { sample }), ...(seed === undefined ? {} : { seed }) });
    return onPipeline({ file, options }, work, async (verification, json) => {
      const drawn = sample === undefined ? {} : { sample, seed };
      if (json) process.stdout.write(`${JSON.stringify({ ...verification, ...drawn })}\n`);
      else {
        const { verificationText } = await import('../terminal/verificationText.js');
        if (verification.problems.length > 0) await tellProblems(verification.problems, false);
        if (sample !== undefined) process.stderr.write(`sample of ${sample} with seed ${seed}\n`);
        process.stdout.write(verificationText(verification));
      }
      return { same: exit.ok, differs: exit.failed, failed: exit.failed, interrupted: exit.interrupted }[verification.status];
    });
  },
});

/** A whole number that is not negative; NaN of anything else, undefined where nothing is given. */
function whole(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  return /^\d+$/.test(String(value)) ? Number(value) : NaN;
}
