import { tellDamage } from '../terminal/tellDamage.js';
import { tellProblems } from '../terminal/tellProblems.js';
import { defineCommand, exit } from './Command.js';
import { settings } from './settings.js';

const formats = ['text', 'mermaid', 'json'];

/** `folio dag`. */
export const dag = defineCommand({
  summary: 'show which stages read which: templates with how often each is repeated, or every node',
  usage: '<spec>',
  options: [
    ['--set <key=value...>', 'set a value of the spec; may be repeated'],
    ['--engine <name>', 'what trains models: auto, onnx or tensorflow'],
    ['--format <name>', `${formats.join(', ')} (default: text)`],
    ['--full', 'every node; needs the data in the store'],
  ],
  examples: [
    'folio dag pipelines/quickstart.yaml',
    'folio dag pipelines/quickstart.yaml --format mermaid > plan.mmd',
    'folio dag pipelines/quickstart.yaml --full --json',
  ],
  async run({ arguments: [file = ''], options }) {
    const json = Boolean(options.json);
    const format = json ? 'json' : String(options.format ?? 'text');
    if (!formats.includes(format)) {
      await tellProblems([{ severity: 'error', message: `--format must be ${formats.join(', ')}, is "${format}"` }], json);
      return exit.badSpec;
    }
    const { dagOfPipeline, dagText, mermaidOf, openPipeline } = await import('@foliograph/pipeline');
    const opened = await openPipeline(file, { set: settings(options), onDamage: tellDamage });
    const found = opened.ok ? await dagOfPipeline(opened.value.loaded, opened.value.store, { full: Boolean(options.full) }) : opened;
    if (!found.ok) {
      await tellProblems(found.problems, json);
      return exit.badSpec;
    }
    const text = { text: dagText, mermaid: mermaidOf, json: (graph: object) => `${JSON.stringify(graph)}\n` }[format as 'text'];
    process.stdout.write(text(found.value));
    return exit.ok;
  },
});
