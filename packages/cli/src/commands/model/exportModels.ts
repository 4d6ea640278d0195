import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tellDamage } from '../../terminal/tellDamage.js';
import { tellProblems } from '../../terminal/tellProblems.js';
import { defineCommand, exit } from '../Command.js';

/** A node's id as the name of a file. */
const fileOf = (id: string) => `${id.slice('train:'.length).replaceAll(/[^\p{L}\p{N}._-]/gu, '-')}.onnx`;

/** `folio model export`. */
export const exportModels = defineCommand({
  summary: 'copy the trained models of a pipeline out of the store, each as an ONNX file with its scaling inside',
  usage: '<spec>',
  options: [
    ['--to <folder>', 'where the files go; made if it is not there (default: models)'],
    ['--model <name>', 'only the models of this name in the spec'],
    ['--set <key=value...>', 'set a value of the spec; may be repeated'],
  ],
  examples: ['folio model export pipelines/quickstart.yaml', 'folio model export pipelines/quickstart.yaml --model lstm --to /tmp/models'],
  async run({ arguments: [spec = ''], options }) {
    const json = Boolean(options.json);
    const refuse = async (message: string, remedy: string) => {
      await tellProblems([{ severity: 'error', message, place: { file: spec }, remedy }], json);
      return exit.failed;
    };
    const { openPipeline, previewPipeline } = await import('@foliograph/pipeline');
    const opened = await openPipeline(spec, { set: (options.set as string[] | undefined) ?? [], onDamage: tellDamage });
    const preview = opened.ok ? await previewPipeline(opened.value.loaded, opened.value.store) : opened;
    if (!opened.ok || !preview.ok) {
      await tellProblems(preview.ok ? [] : preview.problems, json);
      return exit.badSpec;
    }
    const prefix = `train:${options.model === undefined ? '' : String(options.model)}`;
    const wanted = preview.value.nodes.filter(({ node: { id } }) =>
      options.model === undefined ? id.startsWith(prefix) : id === prefix || id.startsWith(`${prefix}/`),
    );
    const missing = wanted.filter(({ manifest }) => !manifest).length;
    if (wanted.length === 0 && preview.value.waiting.length === 0)
      return refuse('there is no such model in the spec', 'name one of its models, or leave --model out');
    if (wanted.length === 0 || missing > 0)
      return refuse(`${wanted.length === 0 ? 'the' : missing} models are not trained yet`, `folio run ${spec}`);
    const folder = options.to === undefined ? 'models' : String(options.to);
    await mkdir(folder, { recursive: true });
    const files: string[] = [];
    for (const { node, manifest } of wanted) {
      const path = join(folder, fileOf(node.id));
      await writeFile(path, await opened.value.store.open(manifest!).bytes('model.onnx'));
      files.push(path);
    }
    process.stdout.write(json ? `${JSON.stringify({ files })}\n` : `${files.join('\n')}\n`);
    return exit.ok;
  },
});
