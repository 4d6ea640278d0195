import type { Node } from '../src/plan/index.js';

/** A node of a toy stage. */
export const toyNode = (id: string, stage: string, params: Readonly<Record<string, number>> = {}, needs: Node['needs'] = {}): Node => ({
  id,
  stage,
  versions: {},
  params,
  needs,
});
