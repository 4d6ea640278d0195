import { tellDamage } from '../terminal/tellDamage.js';
import { tellProblems } from '../terminal/tellProblems.js';
import { defineCommand, exit } from './Command.js';
import { settings } from './settings.js';

/** `folio fingerprint`. */
export const fingerprint = defineCommand({
  summary: 'print a digest of all that decides the results of a pipeline: spec, contents of its data, versions, engine',
  usage: '<spec>',
  options: [
    ['--set <key=value...>', 'set a value of the spec; may be repeated'],
    ['--engine <name>', 'what trains models: auto, onnx or tensorflow'],
    ['--rehash', 'read every input file to see whether it changed, and not its size and times alone'],
  ],
  examples: ['folio fingerprint pipelines/quickstart.yaml', 'folio fingerprint pipelines/quickstart.yaml --json'],
  async run({ arguments: [file = ''], options }) {
    const json = Boolean(options.json);
    const { fingerprintPipeline, openPipeline } = await import('@foliograph/pipeline');
    const opened = await openPipeline(file, { set: settings(options), onDamage: tellDamage, rehash: Boolean(options.rehash) });
    const made = opened.ok ? await fingerprintPipeline(opened.value.loaded, opened.value.store) : opened;
    if (!made.ok) {
      await tellProblems(made.problems, json);
      return exit.badSpec;
    }
    process.stdout.write(`${json ? JSON.stringify(made.value) : made.value.digest}\n`);
    return exit.ok;
  },
});
