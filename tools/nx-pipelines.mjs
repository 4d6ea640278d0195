// @ts-check
// Our own pipelines as projects, by our own plugin, once that is built.
import { existsSync } from 'node:fs';

const built = new URL('../packages/nx/dist/index.js', import.meta.url);

/** @type {import('nx/src/devkit-exports').CreateNodes} */
export const createNodes = [
  'pipelines/*.yaml',
  async (files, _options, context) => {
    if (!existsSync(built)) return [];
    /** @type {typeof import('@foliograph/nx')} */
    const { createNodesV2 } = await import(built.href);
    return createNodesV2[1](files, { pipelines: 'pipelines/*.yaml' }, context);
  },
];
