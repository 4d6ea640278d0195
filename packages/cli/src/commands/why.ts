import { tellDamage } from '../terminal/tellDamage.js';
import { tellProblems } from '../terminal/tellProblems.js';
import { defineCommand, exit } from './Command.js';
import { settings } from './settings.js';

/** `folio why`. */
export const why = defineCommand({
  summary: 'say why a run would compute each stage: which value, version, file or input changed, down to the first cause',
  usage: '<spec> [stage...]',
  options: [
    ['--set <key=value...>', 'set a value of the spec; may be repeated'],
    ['--engine <name>', 'what trains models: auto, onnx or tensorflow'],
    ['--rehash', 'read every input file to see whether it changed, and not its size and times alone'],
  ],
  examples: ['folio why pipelines/quickstart.yaml', 'folio why pipelines/quickstart.yaml train --set models.lstm.lstm.epochs=5'],
  async run({ arguments: [file = '', ...words], options }) {
    const json = Boolean(options.json);
    const { openPipeline, whyPipeline } = await import('@foliograph/pipeline');
    const opened = await openPipeline(file, { set: settings(options), rehash: Boolean(options.rehash), onDamage: tellDamage });
    const found = opened.ok ? await whyPipeline(opened.value.loaded, opened.value.store, words) : opened;
    if (!found.ok) {
      await tellProblems(found.problems, json);
      return exit.badSpec;
    }
    const { nodes, waiting } = found.value;
    const stages = nodes.map(({ node, state, causes, first }) => ({ stage: node.id, state, causes, first }));
    const { whyText } = await import('../terminal/whyText.js');
    process.stdout.write(json ? `${JSON.stringify({ stages, waiting })}\n` : `${whyText(found.value)}\n`);
    return exit.ok;
  },
});
