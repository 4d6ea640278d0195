import { fail, type Result } from '@foliograph/core';
import { pluginOf } from '../plugins/index.js';
import { membersOf } from './membersOf.js';
import { defineStage, type Stage } from './Stage.js';
import { single } from './single.js';
import { type Digested, unchanged } from './unchanged.js';

/** Whatever a stage of the user's own writes; paths among its parameters lie where they lie here, and an answer that is none is told. */
export const own = defineStage<{ readonly run: Readonly<Record<string, object>> }>({
  summary: 'A stage of the user’s own.',
  version: 1,
  deterministic: true,
  heavy: true,
  async run(inputs, { run }, context) {
    const { name, params } = single(run);
    const { files = [] } = (context.here ?? {}) as { readonly files?: readonly Digested[] };
    const paths = Object.fromEntries(files.map(({ name: parameter, path }) => [parameter, path]));
    const stage = (await membersOf(context)).stages.get(name) as unknown as Stage;
    const result = (await stage.run(inputs, { ...params, ...paths }, context)) as Result<object> | undefined;
    const { path: file = '' } = pluginOf(stage) ?? {};
    if (typeof result?.ok !== 'boolean') return fail(`the stage "${name}" gave no result`, { place: { file }, remedy: 'return ok({})' });
    const same = await unchanged(files);
    return same.ok ? result : same;
  },
});
