import { tellDamage } from '../terminal/tellDamage.js';
import { tellProblems } from '../terminal/tellProblems.js';
import { textTable } from '../terminal/textTable.js';
import { defineCommand, exit } from './Command.js';
import { settings } from './settings.js';

/** `folio plan`. */
export const plan = defineCommand({
  summary: 'show what a run would take from the store and what it would compute, and why',
  usage: '<spec>',
  options: [
    ['--set <key=value...>', 'set a value of the spec; may be repeated'],
    ['--engine <name>', 'what trains models: auto, onnx or tensorflow'],
    ['--rehash', 'read every input file to see whether it changed, and not its size and times alone'],
    ['--text', 'print the plan as the spec alone decides it, without looking at data or store'],
  ],
  examples: ['folio plan pipelines/quickstart.yaml', 'folio plan pipelines/quickstart.yaml --text > pipelines/quickstart.plan.txt'],
  async run({ arguments: [file = ''], options }) {
    const json = Boolean(options.json);
    const { loadPipeline, openPipeline, makePlan, planText, previewPipeline } = await import('@foliograph/pipeline');
    const set = settings(options);
    if (options.text) {
      const loaded = await loadPipeline(file, { set });
      if (loaded.ok) process.stdout.write(planText(makePlan(loaded.value.spec, loaded.value.registries)));
      else await tellProblems(loaded.problems, json);
      return loaded.ok ? exit.ok : exit.badSpec;
    }
    const opened = await openPipeline(file, { set, rehash: Boolean(options.rehash), onDamage: tellDamage });
    const preview = opened.ok ? await previewPipeline(opened.value.loaded, opened.value.store) : opened;
    if (!preview.ok) {
      await tellProblems(preview.problems, json);
      return exit.badSpec;
    }
    const { nodes, waiting } = preview.value;
    const stages = [
      ...nodes.map(({ node, state, reason, waitsFor }) => ({
        stage: node.id,
        state,
        reason: reason ?? (waitsFor ? `for ${few(waitsFor)}` : ''),
      })),
      ...waiting.map((id) => ({ stage: id, state: 'waiting' as const, reason: 'for the panel' })),
    ];
    if (json) process.stdout.write(`${JSON.stringify({ stages })}\n`);
    else {
      const width = Math.max(...stages.map(({ stage }) => stage.length));
      for (const { stage, state, reason } of stages)
        process.stdout.write(`${`${stage.padEnd(width)}  ${state.padEnd(7)}  ${reason}`.trimEnd()}\n`);
      const count = (wanted: string) => stages.filter(({ state }) => state === wanted).length;
      process.stdout.write(
        `\n${textTable([
          ['hit', String(count('hit'))],
          ['miss', String(count('miss'))],
          ['waiting', String(count('waiting'))],
        ])}\n`,
      );
    }
    return exit.ok;
  },
});

/** The first of some names, and how many more. */
const few = (names: readonly string[], most = 3): string =>
  [...names.slice(0, most), ...(names.length > most ? [`${names.length - most} more`] : [])].join(', ');
