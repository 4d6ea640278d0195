import type { Processor } from '../environment/index.js';
import { canonical } from '../json/index.js';
import type { Node } from '../plan/index.js';
import type { Grade } from './Verdict.js';

/** How a node's output can be held against one that was computed on a processor: only what an engine computes depends on its vector instructions. */
export const gradeOf = ({ engine }: Pick<Node, 'engine'>, before: Processor | undefined, now: Processor): Grade =>
  engine === undefined || before === undefined || computesAlike(before, now) ? 'bitwise' : 'tolerance';

/** Where a platform tells no features, the model stands for them. */
const computesAlike = (a: Processor, b: Processor): boolean =>
  a.features && b.features ? canonical(a.features) === canonical(b.features) : a.model === b.model;
