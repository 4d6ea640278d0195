import { type Registry, registry } from '@foliograph/core';
import * as stageSet from './index.js';
import type { Stage } from './Stage.js';

/** Every stage by the name that plans use. */
export const stages: Registry<Stage> = registry(stageSet as unknown as Readonly<Record<string, Stage>>);
