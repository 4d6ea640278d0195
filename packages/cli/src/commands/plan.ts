import { tellProblems } from '../terminal/tellProblems.js';
import { defineCommand, exit } from './Command.js';
import { preview } from './preview.js';
import { selectionFlags } from './selectionFlags.js';
import { settings } from './settings.js';

/** `folio plan`. */
export const plan = defineCommand({
  summary: 'show what a run would take from the store and what it would compute, and why',
  usage: '<spec>',
  options: [
    ['--set <key=value...>', 'set a value of the spec; may be repeated'],
    ['--engine <name>', 'what trains models: auto, onnx or tensorflow'],
    ['--rehash', 'read every input file to see whether it changed, and not its size and times alone'],
    ...selectionFlags,
    ['--text', 'print the plan as the spec alone decides it, without looking at data or store'],
  ],
  examples: [
    'folio plan pipelines/quickstart.yaml',
    'folio plan pipelines/quickstart.yaml --until train',
    'folio plan pipelines/quickstart.yaml --text > pipelines/quickstart.plan.txt',
  ],
  async run(invocation) {
    const { arguments: files, options } = invocation;
    if (!options.text) return preview(invocation);
    const { loadPipeline, makePlan, planText } = await import('@foliograph/pipeline');
    const loaded = await loadPipeline(files[0] ?? '', { set: settings(options) });
    if (loaded.ok) process.stdout.write(planText(makePlan(loaded.value.spec, loaded.value.registries)));
    else await tellProblems(loaded.problems, Boolean(options.json));
    return loaded.ok ? exit.ok : exit.badSpec;
  },
});
