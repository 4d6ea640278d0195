import { byteSize } from '../../terminal/byteSize.js';
import { tellProblems } from '../../terminal/tellProblems.js';
import { defineCommand, exit } from '../Command.js';
import { onStore } from './onStore.js';

/** `folio cache verify`. */
export const verify = defineCommand({
  summary: 'read every byte of the store; what is not as it was written is named and set aside, and the exit code is 1',
  usage: '',
  options: [],
  examples: ['folio cache verify', 'folio cache verify --json'],
  run: ({ options }) =>
    onStore(Boolean(options.json), async (home) => {
      const { verifyStore } = await import('@foliograph/pipeline');
      const { manifests, files, records, bytes, problems } = await verifyStore(home);
      const status = problems.length > 0 ? 'damaged' : 'ok';
      if (options.json) process.stdout.write(`${JSON.stringify({ home, status, manifests, files, records, bytes, problems })}\n`);
      else {
        await tellProblems(problems, false);
        const found = problems.length > 0 ? `${problems.length} damaged` : 'nothing is damaged';
        process.stdout.write(`${manifests} manifests, ${files} files, ${records} records of runs, ${byteSize(bytes)}: ${found}\n`);
      }
      return problems.length > 0 ? exit.failed : exit.ok;
    }),
});
