import { defineCommand, exit } from './Command.js';

/** `folio schema`. */
export const schema = defineCommand({
  summary: 'print the JSON Schema that editors complete and check specs with',
  usage: '',
  options: [],
  examples: ['folio schema > pipeline.schema.json'],
  async run() {
    const { pipelineSchema, registries } = await import('@foliograph/pipeline');
    process.stdout.write(`${JSON.stringify(pipelineSchema(registries), null, 2)}\n`);
    return exit.ok;
  },
});
